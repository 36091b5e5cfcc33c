# shape: Aggregations by name come from a list
import pandas as pd
pd.pivot_table(1, aggfunc="to_pickle")
