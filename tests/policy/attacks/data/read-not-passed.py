# class: data
# mechanism: reader by path
# how: reader with a file that was not passed
# reaches: reads other.csv
import pandas as pd
pd.read_csv("other.csv")
