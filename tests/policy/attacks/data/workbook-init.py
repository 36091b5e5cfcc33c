# class: data
# mechanism: writer by path
# how: workbook that is begun anew
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
pd.DataFrame({"a": [1]}).to_excel(w)
w.book.__init__("/tmp/x.xlsx")
w.book.add_worksheet("a")
w.book.close()
