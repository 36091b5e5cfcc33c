# class: pandas-strings
# mechanism: method by name
# how: a factory of decorators is used as a decorator too, so its parameter is taken for what is decorated wherever it is given back
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
def fact(label):
    def inner(f):
        return label
    return inner
@fact
def a(x):
    return 1
@fact("to_" + "clipboard")
def how(x):
    return 1
df.agg(how)
