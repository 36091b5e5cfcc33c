# class: files
# mechanism: path swapped in
# reaches: files
# files: a.csv
import pandas as pd
P, Q = "a.csv", "/etc/passwd"
P, Q = Q, P
pd.read_csv(P)
