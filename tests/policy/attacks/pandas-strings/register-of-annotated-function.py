# class: pandas-strings
# mechanism: method by name
# how: singledispatch's register(f) of an annotated function gives f, which then decorates
# reaches: ended with PyperclipException
import pandas as pd
from functools import singledispatch
df = pd.DataFrame({"a": [1]})
@singledispatch
def show(x):
    return x
def evil(f: int):
    return "to_" + "clipboard"
@show.register(evil)
def how(x):
    return 1
df.agg(how)
