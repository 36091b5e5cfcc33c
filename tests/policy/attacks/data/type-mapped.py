# class: data
# mechanism: writer by path
# how: the class of a writer, called by map
# reaches: writes /tmp/x.xlsx
import io
import pandas as pd
w = pd.ExcelWriter(io.BytesIO())
list(map(type(w), ["/tmp/x.xlsx"]))
