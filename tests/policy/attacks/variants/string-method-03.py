# class: variants
# mechanism: Aggregations by name come from a list
# reaches: apply() is told to call to_csv
import pandas as pd
pd.DataFrame().groupby("a").apply("to_csv")
