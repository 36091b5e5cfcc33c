# files: a.csv, b.csv
frames = [pd.read_csv(f) for f in ["a.csv", "b.csv"]]
files = ["a.csv", "b.csv"]
for f in files:
    frames.append(pd.read_csv(f, parse_dates=["d"]))
def load(path):
    df = pd.read_csv(path)
    return df.dropna()
x = load("a.csv"); y = load(path="b.csv")
PATHS = {"costs": "a.csv", "teams": "b.csv"}
z = {k: pd.read_csv(v) for k, v in PATHS.items()}
