# class: data
# mechanism: reader by path
# how: picture in a header
# reaches: reads /etc/passwd
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
w.book.add_worksheet("a").set_header("&L&G", {"image_left": "/etc/passwd"})
w.close()
