# class: data
# mechanism: writer by path
# reaches: writes /tmp/x.csv
import pandas as pd
for n in ["/tmp/x.csv"]:
    pd.DataFrame().to_csv(n)
