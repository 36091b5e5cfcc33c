# class: data
# mechanism: writer by path
# reaches: writes /tmp/x.csv
import pandas as pd
pd.DataFrame().to_csv("~/x.csv")
