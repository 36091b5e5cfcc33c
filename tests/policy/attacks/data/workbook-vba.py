# class: data
# mechanism: reader by path
# how: a workbook names the file of its macros
# reaches: reads /etc/passwd
import io
import pandas as pd
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
w.book.use_zip64()
w.book.vba_project = "/etc/passwd"
w.close()
