# class: data
# mechanism: reader by path
# reaches: reads sales.csv
import pandas as pd
pd.read_csv("sales.csv", storage_options={})
