# class: pandas-strings
# mechanism: method by name
# how: a tuple in a list is a list of aggregations, not (name, aggregation), where nothing is grouped
# reaches: writes /tmp/x.pkl
import pandas as pd
df = pd.DataFrame({"a": [1]})
try:
    df.agg([("to_pickle", "sum")], 0, "/tmp/x.pkl")
except (TypeError, ValueError, AttributeError, AssertionError):
    print("CANARY")
