# class: files
# mechanism: in-memory file in one branch only
# reaches: files
import pandas as pd, io
f = io.StringIO("a")
if True:
    f = "/etc/passwd"
pd.read_csv(f)
