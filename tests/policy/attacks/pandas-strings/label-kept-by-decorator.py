# class: pandas-strings
# mechanism: method by name
# how: a decorator keeps the function it is given, which is named nowhere
# reaches: ended with PyperclipException
import pandas as pd
HOWS = ["sum"]
SEEN = []
def reg(f):
    SEEN.append(f)
    return f
@reg
def put(x):
    x[0] = "to_" + "clipboard"
df = pd.DataFrame({"a": [1]})
s = pd.Series(SEEN, index=["leg" + "end"])
s.legend(HOWS)
df.agg(HOWS)
