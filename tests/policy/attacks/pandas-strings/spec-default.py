# class: pandas-strings
# mechanism: method by name
# how: specification that is a default, filled where it is returned
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
def get(spec={}):
    return spec
get().update({"func": "to_pickle", "path": "x"})
df.agg(**get())
