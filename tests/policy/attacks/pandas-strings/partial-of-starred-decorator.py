# class: pandas-strings
# mechanism: method by name
# how: partial(f, *items) puts more arguments before what is decorated than are counted
# reaches: ended with PyperclipException
import pandas as pd
from functools import partial
df = pd.DataFrame({"a": [1]})
def evil(a, b, f):
    return b
@partial(evil, *["x", "to_" + "clipboard"])
def how(x):
    return 1
df.agg(how)
