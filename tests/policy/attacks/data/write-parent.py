# class: data
# mechanism: writer by path
# how: writer with ..
# reaches: writes ../x.csv
import pandas as pd
pd.DataFrame().to_csv("../x.csv")
