# class: data
# mechanism: foreign memory
# how: copy() of a style of openpyxl sets every keyword as an attribute; the keyword is computed
# reaches: crash
import numpy as np
from openpyxl import Workbook
font = Workbook().active.cell(1, 1).font
keys = {"bold": True}
keys["__array_" + "interface__"] = {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}
np.asarray(font.copy(**keys)).sum()
