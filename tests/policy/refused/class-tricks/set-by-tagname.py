# shape: openpyxl sets the attribute of a plot area that the tagname of an axis says
import io
import pandas as pd
from openpyxl import Workbook
from openpyxl.chart import BarChart

chart = BarChart()
chart.x_axis.tagname = pd.Series(["canary"]).iloc[0]
book = Workbook()
book.active.add_chart(chart)
book.save(io.BytesIO())
print("CANARY" if hasattr(chart.plot_area, "canary") else "")
