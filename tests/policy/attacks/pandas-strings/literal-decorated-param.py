# class: pandas-strings
# mechanism: method by name
# how: name passed by a decorator
# reaches: writes /tmp/x
import pandas as pd
df = pd.DataFrame({"b": [1]})
def deco(fn):
    fn("to_pickle")
    return fn
@deco
def g(how):
    return df.agg(how, path="/tmp/x")
