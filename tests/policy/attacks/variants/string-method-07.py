# class: variants
# mechanism: Aggregations by name come from a list
# reaches: What agg() calls is computed
import pandas as pd
a = ["to_", "csv"]
pd.DataFrame().agg("".join(a))
