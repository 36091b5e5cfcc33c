# class: data
# mechanism: reader by path
# how: StringIO bound again
# reaches: reads /etc/passwd
import pandas as pd, io
StringIO = io.StringIO
StringIO = str
pd.read_csv(StringIO("/etc/passwd"))
