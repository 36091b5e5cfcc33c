# shape: Aggregations by name come from a list
import pandas as pd
pd.DataFrame().aggregate({"a": "to_csv"})
