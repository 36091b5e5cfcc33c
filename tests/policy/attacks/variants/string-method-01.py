# class: variants
# mechanism: Aggregations by name come from a list
# reaches: agg() is told to call to_pickle
import pandas as pd
pd.DataFrame().agg(func="to_pickle")
