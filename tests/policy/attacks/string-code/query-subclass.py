# class: string-code
# mechanism: own subclass of a table
# reaches: pandas.io
import pandas as pd
class D(pd.DataFrame): pass
D({"a": [1]}).query("@pd.io")
