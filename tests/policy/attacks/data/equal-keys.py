# class: data
# mechanism: writer by path
# how: 1 and True are one key
# reaches: writes /tmp/e
import pandas as pd
df = pd.DataFrame()
names = {1: "x.csv", True: "/tmp/e.csv"}
df.to_csv(names[1])
