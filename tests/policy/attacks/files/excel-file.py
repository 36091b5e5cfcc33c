# class: files
# mechanism: files by path
# reaches: files
import pandas as pd
pd.ExcelFile("/etc/x.xlsx")
