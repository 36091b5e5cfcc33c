# class: data
# mechanism: reader by path
# how: path swapped in
# reaches: reads /etc/passwd
# files: a.csv
import pandas as pd
P, Q = "a.csv", "/etc/passwd"
P, Q = Q, P
pd.read_csv(P)
