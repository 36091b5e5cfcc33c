# class: pandas-strings
# mechanism: method by name
# how: filter of a group's column
# reaches: writes x.pkl
import pandas as pd
g = pd.DataFrame({"a": [1], "b": [2]}).groupby("a")["b"]
g.filter("to_pickle", True, path="x.pkl")
