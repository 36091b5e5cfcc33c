# class: pandas-strings
# mechanism: method by name
# how: a label holds a class of the program, whose __init__ changes the list it is given
# reaches: ended with PyperclipException
import pandas as pd
HOWS = ["sum"]
class Put:
    def __init__(self, x):
        x[0] = "to_" + "clipboard"
df = pd.DataFrame({"a": [1]})
s = pd.Series({"leg" + "end": Put})
s.legend(HOWS)
df.agg(HOWS)
