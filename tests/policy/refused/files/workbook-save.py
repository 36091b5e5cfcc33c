# shape: workbook saved by path
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO())
w.book.save("/tmp/x.xlsx")
