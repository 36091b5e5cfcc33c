# class: private-attributes
# mechanism: private attribute of a library
# how: internals of a table
# reaches: private _mgr
import pandas as pd
pd.DataFrame()._mgr
