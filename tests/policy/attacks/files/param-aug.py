# class: files
# mechanism: path made longer in the function
# reaches: files
# files: a.csv
import pandas as pd
def load(p):
    p += "/../../etc/passwd"
    return pd.read_csv(p)
load("a.csv")
