# class: pandas-strings
# mechanism: method by name
# how: groups are made by their class (pandas.api.typing), not by groupby()
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1], "b": [1]})
from pandas.api.typing import SeriesGroupBy
SeriesGroupBy(df.a, [0]).filter("to_" + "clipboard")
