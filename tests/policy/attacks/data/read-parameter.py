# class: data
# mechanism: reader by path
# how: reader with a parameter
# reaches: reads /etc/passwd
import pandas as pd
def f(p):
    return pd.read_csv(p)
f("/etc/passwd")
