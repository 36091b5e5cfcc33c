# class: data
# mechanism: writer by path
# how: a method that writes filename of self is called with a workbook
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
class A:
    def put(self, path):
        self.filename = path
book = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter").book
book.add_worksheet("a")
A.put(book, "/tmp/x.xlsx")
book.close()
