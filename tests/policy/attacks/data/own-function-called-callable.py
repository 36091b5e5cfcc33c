# class: data
# mechanism: writer by path
# how: a function of the program is called callable and keeps the class of a writer
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
kept = []
def callable(t):
    kept.append(t)
callable(type(w))
kept[0]("/tmp/x.xlsx").close()
