df = pd.DataFrame({"a": [1, 2]})
with pd.ExcelWriter("report.xlsx") as writer:
    df.to_excel(writer, sheet_name="A", index=False)
    df.describe().to_excel(writer, sheet_name="B")
back = pd.read_excel("report.xlsx", sheet_name=None)
print(back.keys())
