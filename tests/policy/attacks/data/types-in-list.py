# class: data
# mechanism: writer by path
# how: the class of a writer in a list
# reaches: writes /tmp/x.xlsx
import io
import pandas as pd
w = pd.ExcelWriter(io.BytesIO())
[type(v) for v in [w]][0]("/tmp/x.xlsx")
