# class: data
# mechanism: writer by path
# how: a function of the program is called super and gives a writer, which is begun anew with another file
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
def super():
    return w
class A:
    def go(self):
        super().__init__("/tmp/x.xlsx")
A().go()
w.book.add_worksheet("a")
w.close()
