# class: data
# mechanism: pickle
# how: method
# reaches: writes x
import pandas as pd
pd.DataFrame().to_pickle("x")
