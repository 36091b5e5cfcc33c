# class: data
# mechanism: writer by path
# how: path from a loop
# reaches: writes /tmp/x.csv
import pandas as pd
for n in ["/tmp/x.csv"]:
    pd.DataFrame().to_csv(n)
