# class: variants
# mechanism: Aggregations by name come from a list
# reaches: What agg() calls is computed
import pandas as pd
pd.DataFrame().agg(["mean", *["to_pickle"]])
