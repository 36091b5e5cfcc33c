# class: data
# mechanism: writer by path
# how: path by percent
# reaches: writes /tmp/x.csv
import pandas as pd
pd.DataFrame().to_csv("%s.csv" % "/tmp/x")
