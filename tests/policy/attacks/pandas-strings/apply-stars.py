# class: pandas-strings
# mechanism: method by name
# how: a method's name in unpacked keywords
# reaches: writes /tmp/x.pkl
import pandas as pd
spec = {"func": "to_pickle", "args": ("/tmp/x.pkl",)}
pd.DataFrame({"a": [1]}).apply(**spec)
