# shape: Aggregations by name come from a list
import pandas as pd
pd.DataFrame().groupby("a").apply("to_csv")
