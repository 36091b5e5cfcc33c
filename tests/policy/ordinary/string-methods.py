s = pd.Series(["A-1", "b-22", None])
print(s.str.lower().str.split("-", expand=True), s.str.contains("a", case=False, na=False), s.str.extract(r"(\d+)"))
