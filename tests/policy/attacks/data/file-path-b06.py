# class: data
# mechanism: reader by path
# how: in-memory file that a loop rebinds
# reaches: reads /etc/passwd
import pandas as pd, io
buf = io.StringIO("a")
for buf in ["/etc/passwd"]:
    pd.read_csv(buf)
