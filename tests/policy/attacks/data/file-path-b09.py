# class: data
# mechanism: writer by path
# how: path added to a name
# reaches: writes /tmp/x.csv
import pandas as pd
name = "x.csv"
name = "/tmp/" + name
pd.DataFrame().to_csv(name)
