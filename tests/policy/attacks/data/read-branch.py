# class: data
# mechanism: reader by path
# how: in-memory file in one branch only
# reaches: reads /etc/passwd
import pandas as pd, io
f = io.StringIO("a")
if True:
    f = "/etc/passwd"
pd.read_csv(f)
