# class: pandas-strings
# mechanism: method by name
# how: a property of groups (is_monotonic_increasing) gives a series, to which a pair in a list is two aggregations
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1], "b": [1]})
df.groupby("b").a.is_monotonic_increasing.agg([("to_" "clipboard", "sum")])
