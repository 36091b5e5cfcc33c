# class: files
# mechanism: path passed by map
# reaches: files
import pandas as pd
def load(p): return pd.read_csv(p)
list(map(load, ["/etc/passwd"]))
