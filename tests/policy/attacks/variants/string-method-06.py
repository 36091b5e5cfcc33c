# class: variants
# mechanism: Aggregations by name come from a list
# reaches: pivot_table() is told to call to_pickle
import pandas as pd
pd.pivot_table(1, aggfunc="to_pickle")
