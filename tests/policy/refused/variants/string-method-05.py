# shape: Aggregations by name come from a list
import pandas as pd
pd.crosstab(1, 2, values=3, aggfunc="to_pickle")
