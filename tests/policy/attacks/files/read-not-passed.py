# class: files
# mechanism: reader with a file that was not passed
# reaches: files
import pandas as pd
pd.read_csv("other.csv")
