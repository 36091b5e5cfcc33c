# class: data
# mechanism: writer by path
# reaches: writes /tmp/x.csv
import pandas as pd
name = "x.csv"
name = "/tmp/" + name
pd.DataFrame().to_csv(name)
