# class: pandas-strings
# mechanism: method by name
# how: what groups are summed to is a table, and to that a pair in a list is two aggregations
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1], "b": [1]})
df.groupby("b").sum().agg([("to_" "clipboard", "sum")])
