# class: pandas-strings
# mechanism: pd.eval
# reaches: module pandas.io
import pandas as pd
pd.eval("pd.io", target=None)
