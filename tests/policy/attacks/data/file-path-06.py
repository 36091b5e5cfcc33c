# class: data
# mechanism: reader by path
# how: path from a column
# reaches: reads /etc/passwd
import pandas as pd
pd.read_csv(pd.Series(["/etc/passwd"]).iloc[0])
