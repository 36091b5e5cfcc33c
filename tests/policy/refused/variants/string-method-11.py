# shape: Aggregations by name come from a list
import pandas as pd
k = {"x": ("b", "to_csv")}
pd.DataFrame().agg(**k)
