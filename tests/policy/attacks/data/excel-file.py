# class: data
# mechanism: reader by path
# how: files by path
# reaches: reads /etc/x.xlsx
import pandas as pd
pd.ExcelFile("/etc/x.xlsx")
