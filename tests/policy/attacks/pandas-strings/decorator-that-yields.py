# class: pandas-strings
# mechanism: method by name
# how: a decorator with yield gives a generator, which has no return that could be looked at
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
def deco(f):
    yield "to_" + "clipboard"
@deco
def how(x):
    return 1
df.a.agg(how)
