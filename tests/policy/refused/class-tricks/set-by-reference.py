from openpyxl import Workbook
class A: pass
class B:
    x = "CANARY"
a = A()
d = Workbook().active.row_dimensions
d.reference = "_" + "_class_" + "_"
d.default_factory = lambda: a
d[B]
print(a.x)
