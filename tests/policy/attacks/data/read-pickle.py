# class: data
# mechanism: reader that is taken out
# how: unpickling
# reaches: reads x
import pandas as pd
pd.read_pickle("x")
