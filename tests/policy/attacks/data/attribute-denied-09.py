# class: data
# mechanism: pickle
# how: method in a callback
# reaches: writes x
import pandas as pd
pd.Series([1]).agg(lambda s: s.to_pickle("x"))
