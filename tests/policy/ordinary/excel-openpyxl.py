import io
df = pd.DataFrame({"a": [1, 2]})
buf = io.BytesIO()
with pd.ExcelWriter(buf, engine="openpyxl") as w:
    df.to_excel(w, sheet_name="Data", index=False)
    ws = w.sheets["Data"]
    ws.column_dimensions["A"].width = 20
    ws["A1"].value = "x"
    ws.freeze_panes = "A2"
    wb = w.book
print(len(buf.getvalue()))
