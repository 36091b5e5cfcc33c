# class: files
# mechanism: path passed by keywords
# reaches: files
import pandas as pd
def load(**p): return pd.read_csv(p["x"])
load(x="/etc/passwd")
