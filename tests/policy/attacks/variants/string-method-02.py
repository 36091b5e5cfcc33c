# class: variants
# mechanism: Aggregations by name come from a list
# reaches: aggregate() is told to call to_csv
import pandas as pd
pd.DataFrame().aggregate({"a": "to_csv"})
