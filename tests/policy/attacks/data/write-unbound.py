# class: data
# mechanism: writer by path
# how: writer of the class
# reaches: writes /tmp/x.csv
import pandas as pd
pd.DataFrame.to_csv(pd.DataFrame(), "/tmp/x.csv")
