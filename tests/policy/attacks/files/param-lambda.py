# class: files
# mechanism: path passed to a lambda
# reaches: files
import pandas as pd
load = lambda p: pd.read_csv(p)
load("/etc/passwd")
