# class: pandas-strings
# mechanism: method by name
# how: a label holds methodcaller('append', ...), which is a function that no def makes
# reaches: ended with PyperclipException
import pandas as pd
from operator import methodcaller
HOWS = ["sum"]
df = pd.DataFrame({"a": [1]})
s = pd.Series({"leg" + "end": methodcaller("append", "to_" + "clipboard")})
s.legend(HOWS)
df.agg(HOWS)
