# class: data
# mechanism: reader by path
# how: path passed through a closure
# reaches: reads /etc/passwd
import pandas as pd
def outer(p):
    def inner(): return pd.read_csv(p)
    return inner()
outer("/etc/passwd")
