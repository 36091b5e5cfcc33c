# class: pandas-strings
# mechanism: method by name
# how: filter of a group's column, by methodcaller
# reaches: writes x.pkl
from operator import methodcaller
import pandas as pd
g = pd.DataFrame({"a": [1], "b": [2]}).groupby("a")["b"]
methodcaller("filter", "to_" + "pickle", True, path="x.pkl")(g)
