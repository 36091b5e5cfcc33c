# class: data
# mechanism: pickle
# reaches: writes x
import pandas as pd
pd.DataFrame().to_pickle("x")
