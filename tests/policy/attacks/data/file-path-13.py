# class: data
# mechanism: writer by path
# reaches: writes /tmp/x.xlsx
import pandas as pd
pd.ExcelWriter("/tmp/x.xlsx")
