# class: pandas-strings
# mechanism: method by name
# how: name passed with a star
# reaches: writes /tmp/x
import pandas as pd
df = pd.DataFrame({"b": [1]})
def g(how): return df.agg(how, path="/tmp/x")
list(map(lambda a: g(*a), [("to_pickle",)]))
