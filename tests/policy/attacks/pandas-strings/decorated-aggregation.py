# class: pandas-strings
# mechanism: method by name
# how: the decorator of the function that apply() is given has put a text into its place
# reaches: writes /tmp/x.pkl
import pandas as pd
def deco(f):
    return "to_pickle"
@deco
def how(x):
    return x
try:
    pd.DataFrame({"a": [1]}).apply(how, path="/tmp/x.pkl")
except AttributeError:
    print("CANARY")
