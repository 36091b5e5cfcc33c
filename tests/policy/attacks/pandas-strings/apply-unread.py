# class: pandas-strings
# mechanism: method by name
# how: what apply() calls is in a mapping of its keywords
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
spec = {}
def put(into):
    into.update({"func": "to_pickle", "path": "x"})
put(spec)
df.apply(**spec)
