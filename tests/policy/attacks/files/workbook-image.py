# class: files
# mechanism: picture read by path
# reaches: files
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO())
w.book.add_worksheet("a").insert_image("A1", "/etc/passwd")
