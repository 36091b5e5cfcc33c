# class: data
# mechanism: writer by path
# how: a namespace has type(writer) under the name of a method of an own class
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
from types import SimpleNamespace
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
class A:
    def make(self, x):
        return x
ns = SimpleNamespace(make=type(w))
ns.make("/tmp/x.xlsx").close()
