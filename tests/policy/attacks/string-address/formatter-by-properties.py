# class: string-address
# mechanism: replacement field
# how: the axis is found among the properties of a chart, and updated by a computed key
# reaches: text that shows class
import pandas as pd
t = chr(123) + "x.__cla" + "ss__" + chr(125)
for v in pd.Series([1, 2]).plot().properties().values():
    if hasattr(v, "get_major_formatter"):
        v.update({"major_" + "formatter": t})
        print(v.get_major_formatter()(1))
