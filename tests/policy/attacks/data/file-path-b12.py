# class: data
# mechanism: writer by path
# reaches: event urllib.Request
import pandas as pd
pd.DataFrame().to_csv("file:///tmp/x.csv")
