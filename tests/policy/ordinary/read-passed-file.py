# files: sales.csv, budget/plan.xlsx
sales = pd.read_csv("sales.csv", parse_dates=["date"])
plan = pd.read_excel("budget/plan.xlsx", sheet_name="2025")
print(sales.merge(plan, on="region", how="left").head())
