# class: data
# mechanism: writer by path
# how: the class of a writer, reached through type()
# reaches: writes /tmp/x.xlsx
import io
import pandas as pd
w = pd.ExcelWriter(io.BytesIO())
type(w)("/tmp/x.xlsx")
