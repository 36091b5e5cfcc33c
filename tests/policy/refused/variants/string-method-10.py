# shape: Aggregations by name come from a list
import pandas as pd
pd.DataFrame().agg(["mean", *["to_pickle"]])
