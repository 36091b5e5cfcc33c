# class: data
# mechanism: writer by path
# how: path by format
# reaches: writes /tmp/x.csv
import pandas as pd
pd.DataFrame().to_csv("{}.csv".format("/tmp/x"))
