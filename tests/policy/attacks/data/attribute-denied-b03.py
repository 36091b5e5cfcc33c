# class: data
# mechanism: pickle
# reaches: writes x
import pandas as pd
super(pd.DataFrame, pd.DataFrame()).to_pickle("x")
