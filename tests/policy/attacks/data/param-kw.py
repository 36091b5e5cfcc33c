# class: data
# mechanism: reader by path
# how: path passed by keywords
# reaches: reads /etc/passwd
import pandas as pd
def load(**p): return pd.read_csv(p["x"])
load(x="/etc/passwd")
