# class: data
# mechanism: pickle
# how: method through super
# reaches: writes x
import pandas as pd
super(pd.DataFrame, pd.DataFrame()).to_pickle("x")
