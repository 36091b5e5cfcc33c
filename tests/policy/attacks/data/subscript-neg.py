# class: data
# mechanism: reader by path
# how: path in a list
# reaches: reads /etc/passwd
# files: a.csv
import pandas as pd
P = ["a.csv", "/etc/passwd"]
pd.read_csv(P[-1])
