import pandas as pd
from openpyxl import Workbook
d = Workbook().active.row_dimensions
d.reference = "x"
d.default_factory = lambda: type(pd.DataFrame())
d["CANARY"]
print(pd.DataFrame().x)
