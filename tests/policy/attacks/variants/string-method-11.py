# class: variants
# mechanism: Aggregations by name come from a list
# reaches: What agg() calls is computed
import pandas as pd
k = {"x": ("b", "to_csv")}
pd.DataFrame().agg(**k)
