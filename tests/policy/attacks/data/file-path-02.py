# class: data
# mechanism: reader by path
# how: reader given to map of a column
# reaches: reads /etc/passwd
import pandas as pd
pd.Series(["/etc/passwd"]).map(pd.read_csv)
