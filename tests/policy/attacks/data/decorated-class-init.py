# class: data
# mechanism: writer by path
# how: the __init__ of a decorated class is that of a writer, which is begun anew with another file
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
def swap(c):
    return type(w)
@swap
class Base:
    pass
Base.__init__(w, "/tmp/x.xlsx")
