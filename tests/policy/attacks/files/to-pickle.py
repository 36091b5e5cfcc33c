# class: files
# mechanism: pickle
# reaches: files
import pandas as pd
pd.DataFrame().to_pickle("x")
