# class: module-pivot
# mechanism: library changed
# reaches: reads /etc/passwd
import pandas as pd, io
io.StringIO = str
pd.read_csv(io.StringIO("/etc/passwd"))
