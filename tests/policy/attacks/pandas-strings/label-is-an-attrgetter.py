# class: pandas-strings
# mechanism: method by name
# how: a label holds attrgetter('append'), which gives the method of the list it is given
# reaches: ended with PyperclipException
import pandas as pd
from operator import attrgetter
HOWS = ["sum"]
df = pd.DataFrame({"a": [1]})
s = pd.Series({"leg" + "end": attrgetter("append")})
s.legend(HOWS)("to_" + "clipboard")
df.agg(HOWS)
