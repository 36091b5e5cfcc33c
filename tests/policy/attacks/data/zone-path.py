# class: data
# mechanism: reader by path
# how: a time zone whose name is a path
# reaches: reads /etc/passwd
import pandas as pd
pd.Timestamp("2024-01-01", tz="dateutil//etc/passwd")
