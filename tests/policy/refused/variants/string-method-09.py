# shape: Aggregations by name come from a list
import pandas as pd
pd.DataFrame().resample("D").agg("to_pickle")
