# class: data
# mechanism: reader by path
# how: path passed with a star
# reaches: reads /etc/passwd
import pandas as pd
def load(*p): return pd.read_csv(p[0])
load("/etc/passwd")
