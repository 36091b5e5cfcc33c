# shape: Aggregations by name come from a list
import pandas as pd
how = "mean"
def set_how():
    global how
    how = "to_csv"
set_how()
pd.DataFrame().agg(how)
