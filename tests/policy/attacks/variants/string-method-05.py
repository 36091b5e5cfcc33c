# class: variants
# mechanism: Aggregations by name come from a list
# reaches: crosstab() is told to call to_pickle
import pandas as pd
pd.crosstab(1, 2, values=3, aggfunc="to_pickle")
