# class: data
# mechanism: reader by path
# how: path set through nonlocal
# reaches: reads /etc/passwd
# files: a.csv
import pandas as pd
def g():
    P = "a.csv"
    def f():
        nonlocal P
        P = "/etc/passwd"
    f()
    return pd.read_csv(P)
g()
