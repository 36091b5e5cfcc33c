# class: files
# mechanism: workbook saved by path
# reaches: files
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO())
w.book.save("/tmp/x.xlsx")
