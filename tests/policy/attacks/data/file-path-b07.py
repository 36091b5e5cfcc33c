# class: data
# mechanism: reader by path
# how: in-memory file that unpacking rebinds
# reaches: reads /etc/passwd
import pandas as pd, io
buf = io.StringIO("a")
(buf, x) = ("/etc/passwd", 1)
pd.read_csv(buf)
