# class: files
# mechanism: reader with a parameter
# reaches: files
import pandas as pd
def f(p):
    return pd.read_csv(p)
f("/etc/passwd")
