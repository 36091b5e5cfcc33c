# class: pandas-strings
# mechanism: method by name
# how: method bound by a class pattern
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
match df:
    case object(agg=call):
        call("to_pickle", path="x")
