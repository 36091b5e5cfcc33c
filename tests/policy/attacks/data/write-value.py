# class: data
# mechanism: writer by path
# how: writer as a value
# reaches: writes /tmp/x.csv
import pandas as pd
s = pd.DataFrame().to_csv
s("/tmp/x.csv")
