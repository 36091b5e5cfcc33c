# class: data
# mechanism: writer by path
# how: writer with a path
# reaches: writes /tmp/x.csv
import pandas as pd
pd.DataFrame().to_csv("/tmp/x.csv")
