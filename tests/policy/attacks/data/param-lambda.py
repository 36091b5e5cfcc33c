# class: data
# mechanism: reader by path
# how: path passed to a lambda
# reaches: reads /etc/passwd
import pandas as pd
load = lambda p: pd.read_csv(p)
load("/etc/passwd")
