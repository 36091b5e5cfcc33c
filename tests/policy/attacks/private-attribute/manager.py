# class: private-attribute
# mechanism: internals of a table
# reaches: blocks
import pandas as pd
pd.DataFrame()._mgr
