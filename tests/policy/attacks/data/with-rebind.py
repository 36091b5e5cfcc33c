# class: data
# mechanism: reader by path
# how: path bound by with
# reaches: reads /etc/passwd
# files: a.csv
import pandas as pd
from contextlib import nullcontext
P = "a.csv"
with nullcontext("/etc/passwd") as P: pd.read_csv(P)
