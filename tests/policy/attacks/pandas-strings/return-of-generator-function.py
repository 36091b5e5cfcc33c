# class: pandas-strings
# mechanism: method by name
# how: what a function with yield gives is a generator, and not what it returns
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
def how():
    yield "to_" + "clipboard"
    return "sum"
df.a.agg(how())
