# class: data
# mechanism: writer by path
# how: the class of a workbook, reached through type()
# reaches: writes /tmp/
import io
import pandas as pd
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
type(w.book)("/tmp/x.xlsx").close()
