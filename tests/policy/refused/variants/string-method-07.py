# shape: Aggregations by name come from a list
import pandas as pd
a = ["to_", "csv"]
pd.DataFrame().agg("".join(a))
