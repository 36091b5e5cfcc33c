# class: pandas-strings
# mechanism: method by name
# how: a label of a Series with a computed name is called like a method that only reads, and changes the list
# reaches: ended with PyperclipException
import pandas as pd
HOWS = ["sum"]
def put(x):
    x[0] = "to_" + "clipboard"
df = pd.DataFrame({"a": [1]})
s = pd.Series({"leg" + "end": put})
s.legend(HOWS)
df.agg(HOWS)
