# class: data
# mechanism: writer by path
# how: a decorator puts type(writer) into the place of a class, which opens the file it is given
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
def swap(c):
    return type(w)
@swap
class Base:
    pass
Base("/tmp/x.xlsx").close()
