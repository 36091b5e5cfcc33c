# files: sales.csv, plan.xlsx
import io
sales = pd.read_csv("sales.csv", usecols=["a"], index_col=0)
plan = pd.read_excel("plan.xlsx", sheet_name="Sheet1")
book = pd.ExcelFile("plan.xlsx")
for sheet in book.sheet_names: print(book.parse(sheet).shape)
FILES = {"sales": "sales.csv"}
df = pd.read_csv(FILES["sales"])
data_file = "sales.csv"
df = pd.read_csv(data_file)
def read(name="sales.csv", **kwargs): return pd.read_csv(name, **kwargs)
read(sep=",")
dfs = {f: pd.read_csv(f) for f in ("sales.csv",)}
with pd.ExcelFile("plan.xlsx") as b: b.parse(0)
