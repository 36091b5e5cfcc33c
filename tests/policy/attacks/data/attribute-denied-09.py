# class: data
# mechanism: pickle
# reaches: writes x
import pandas as pd
pd.Series([1]).agg(lambda s: s.to_pickle("x"))
