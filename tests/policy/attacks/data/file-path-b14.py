# class: data
# mechanism: writer by path
# how: path from the home folder
# reaches: writes /tmp/x.csv
import pandas as pd
pd.DataFrame().to_csv("~/x.csv")
