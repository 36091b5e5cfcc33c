# class: files
# mechanism: path in a list
# reaches: files
# files: a.csv
import pandas as pd
P = ["a.csv", "/etc/passwd"]
pd.read_csv(P[-1])
