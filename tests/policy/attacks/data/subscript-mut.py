# class: data
# mechanism: reader by path
# how: path in a dict that a function changes
# reaches: reads /etc/passwd
# files: a.csv
import pandas as pd
P = {"a": "a.csv"}
def f(d): d["a"] = "/etc/passwd"
f(P)
pd.read_csv(P["a"])
