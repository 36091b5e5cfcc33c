# class: pandas-strings
# mechanism: method by name
# how: a pattern binds the name of a function of the program to another that gives a text
# reaches: writes /tmp/x.pkl
import pandas as pd
df = pd.DataFrame({"a": [1]})
def how():
    return "sum"
match [lambda: "to_pickle"]:
    case [how]:
        pass
try:
    df.apply(how(), args=("/tmp/x.pkl",))
except AttributeError:
    print("CANARY")
