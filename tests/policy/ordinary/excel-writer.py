import io
buffer = io.BytesIO()
with pd.ExcelWriter(buffer, engine="xlsxwriter") as writer:
    pd.DataFrame({"a": [1]}).to_excel(writer, sheet_name="one", index=False)
    sheet = writer.sheets["one"]
    sheet.set_column("A:A", 20)
len(buffer.getvalue()) > 0
