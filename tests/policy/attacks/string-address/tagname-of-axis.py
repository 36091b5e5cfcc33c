# class: string-address
# mechanism: names of fields that are computed
# how: openpyxl sets the attribute of a plot area that the tagname of an axis says, when a chart is written: under any name, private ones too (references of bound dictionaries and types of colours are refused for that)
# reaches: an attribute of a library's object under a computed name, prints CANARY
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
