# class: files
# mechanism: path bound by with
# reaches: files
# files: a.csv
import pandas as pd
from contextlib import nullcontext
P = "a.csv"
with nullcontext("/etc/passwd") as P: pd.read_csv(P)
