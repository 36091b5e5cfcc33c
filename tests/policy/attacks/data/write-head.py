# class: data
# mechanism: writer by path
# how: f-string that begins with a value
# reaches: writes /tmp/a.csv
import pandas as pd
n = "/tmp/a"
pd.DataFrame().to_csv(f"{n}.csv")
