# class: data
# mechanism: reader by path
# how: path made longer in the function
# reaches: reads a.csv/../../etc/passwd
# files: a.csv
import pandas as pd
def load(p):
    p += "/../../etc/passwd"
    return pd.read_csv(p)
load("a.csv")
