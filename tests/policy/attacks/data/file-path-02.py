# class: data
# mechanism: reader by path
# reaches: reads /etc/passwd
import pandas as pd
pd.Series(["/etc/passwd"]).map(pd.read_csv)
