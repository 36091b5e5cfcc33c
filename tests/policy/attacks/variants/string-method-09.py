# class: variants
# mechanism: Aggregations by name come from a list
# reaches: agg() is told to call to_pickle
import pandas as pd
pd.DataFrame().resample("D").agg("to_pickle")
