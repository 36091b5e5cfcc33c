# class: pandas-strings
# mechanism: method by name
# how: specification changed by a function kept in a named tuple
# reaches: class by call
import pandas as pd
from collections import namedtuple
df = pd.DataFrame()
def m(x): x.append("to_pickle")
spec = ["mean"]
namedtuple("P", "melt x")(m, 1).melt(spec)
df.agg(spec)
