# class: files
# mechanism: unpickling
# reaches: code
import pandas as pd
pd.read_pickle("x")
