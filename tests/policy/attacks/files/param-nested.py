# class: files
# mechanism: path passed through a closure
# reaches: files
import pandas as pd
def outer(p):
    def inner(): return pd.read_csv(p)
    return inner()
outer("/etc/passwd")
