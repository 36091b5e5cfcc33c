# shape: Aggregations by name come from a list
import pandas as pd
pd.DataFrame().agg(func="to_pickle")
