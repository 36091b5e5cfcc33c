# class: pandas-strings
# mechanism: method by name
# how: a label holds a built-in exception, which keeps the list it is given as its args
# reaches: ended with PyperclipException
import pandas as pd
HOWS = ["sum"]
df = pd.DataFrame({"a": [1]})
s = pd.Series({"leg" + "end": ValueError})
s.legend(HOWS).args[0][0] = "to_" + "clipboard"
df.agg(HOWS)
