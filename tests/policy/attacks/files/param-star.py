# class: files
# mechanism: path passed with a star
# reaches: files
import pandas as pd
def load(*p): return pd.read_csv(p[0])
load("/etc/passwd")
