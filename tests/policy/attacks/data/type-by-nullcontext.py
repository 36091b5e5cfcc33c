# class: data
# mechanism: writer by path
# how: with nullcontext(type(writer)) binds the class, not the manager
# reaches: writes /tmp/x.xlsx
import pandas as pd, io
from contextlib import nullcontext
w = pd.ExcelWriter(io.BytesIO(), engine="xlsxwriter")
with nullcontext(type(w)) as Base:
    Base("/tmp/x.xlsx").close()
