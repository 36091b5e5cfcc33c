# class: data
# mechanism: writer by path
# how: name of the workbook
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
pd.DataFrame({"a": [1]}).to_excel(w)
w.book.filename = "/tmp/x.xlsx"
w.close()
