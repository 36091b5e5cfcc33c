# class: data
# mechanism: reader by path
# how: path passed by map
# reaches: reads /etc/passwd
import pandas as pd
def load(p): return pd.read_csv(p)
list(map(load, ["/etc/passwd"]))
