# class: string-address
# mechanism: getattr
# how: a label of a series is a library's lower-case class, which keeps the list it is given
# reaches: text that shows class
import pandas as pd
from scipy import stats
names = ["real"]
row = pd.Series({"m" + "erge": stats.rv_discrete})
row.merge(names).a.append("__cl" + "ass__")
for n in names:
    print(getattr(1, n))
