# class: pandas-strings
# mechanism: method by name
# how: lru_cache(f) gives f, which then decorates
# reaches: ended with PyperclipException
import pandas as pd
from functools import lru_cache
df = pd.DataFrame({"a": [1]})
def evil(f):
    return "to_" + "clipboard"
@lru_cache(evil)
def how(x):
    return 1
df.agg(how)
