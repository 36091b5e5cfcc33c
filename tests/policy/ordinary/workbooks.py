# Several programs, each below a line that names it.

#### openpyxl-styling
import pandas as pd
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.dataframe import dataframe_to_rows
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
df = pd.DataFrame({"Team": ["A", "B"], "Cost": [1200.5, 900], "Plan": [1000, 950]})
wb = Workbook()
ws = wb.active
ws.title = "Costs"
for row in dataframe_to_rows(df, index=False, header=True):
    ws.append(row)
thin = Side(style="thin", color="BFBFBF")
for cell in ws[1]:
    cell.font = Font(bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor="1F4E78")
    cell.alignment = Alignment(horizontal="center")
    cell.border = Border(bottom=thin)
for index, column in enumerate(ws.columns, start=1):
    ws.column_dimensions[get_column_letter(index)].width = max(len(str(c.value)) for c in column) + 4
for row in ws.iter_rows(min_row=2, min_col=2, max_col=3):
    for cell in row:
        cell.number_format = "#,##0.00"
ws["D1"] = "Diff"
for r in range(2, ws.max_row + 1):
    ws.cell(row=r, column=4, value=f"=B{r}-C{r}")
ws.conditional_formatting.add("B2:B3", CellIsRule(operator="greaterThan", formula=["1000"], fill=PatternFill(bgColor="FFC7CE")))
ws.freeze_panes = "A2"; ws.auto_filter.ref = ws.dimensions
chart = BarChart(); chart.title = "Cost"; chart.add_data(Reference(ws, min_col=2, min_row=1, max_row=3), titles_from_data=True); chart.set_categories(Reference(ws, min_col=1, min_row=2, max_row=3))
ws.add_chart(chart, "F2")
wb.create_sheet("Notes")["A1"] = "Prepared by analysis"
wb.save("costs.xlsx")
back = load_workbook("costs.xlsx")
print(back.sheetnames, back["Costs"]["B2"].value)

#### excel-writer-styled
import io
import pandas as pd
df = pd.DataFrame({"team": ["A", "B"], "cost": [1.5, 2.5]})
buffer = io.BytesIO()
with pd.ExcelWriter(buffer, engine="xlsxwriter") as writer:
    df.to_excel(writer, sheet_name="Summary", index=False, startrow=1)
    workbook = writer.book
    sheet = writer.sheets["Summary"]
    header = workbook.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1})
    for i, name in enumerate(df.columns):
        sheet.write(1, i, name, header)
        sheet.set_column(i, i, 14, workbook.add_format({"num_format": "#,##0.00"}))
    chart = workbook.add_chart({"type": "column"})
    chart.add_series({"values": ["Summary", 2, 1, 3, 1], "name": "cost"})
    sheet.insert_chart("E2", chart)
    sheet.conditional_format("B3:B4", {"type": "data_bar"})
print(len(buffer.getvalue()) > 1000)
with pd.ExcelWriter("report.xlsx", engine="openpyxl") as writer:
    for name, part in df.groupby("team"):
        part.to_excel(writer, sheet_name=f"Team {name}", index=False)
print(pd.read_excel("report.xlsx", sheet_name=None).keys())

#### xlsxwriter-alone
import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
workbook = xlsxwriter.Workbook("plain.xlsx", {"nan_inf_to_errors": True})
sheet = workbook.add_worksheet("Data")
bold = workbook.add_format({"bold": True})
sheet.write_row(0, 0, ["month", "sales"], bold)
for r, (m, s) in enumerate([("Jan", 10), ("Feb", 12)], start=1):
    sheet.write(r, 0, m); sheet.write_number(r, 1, s)
sheet.write_formula(3, 1, f"=SUM({xl_rowcol_to_cell(1, 1)}:{xl_rowcol_to_cell(2, 1)})")
workbook.close()
