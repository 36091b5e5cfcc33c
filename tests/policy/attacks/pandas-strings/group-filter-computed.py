# class: pandas-strings
# mechanism: method by name
# how: filter() of a group takes a computed method's name when nothing else is given
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1], "b": [2]})
n = "to_" + "clipboard"
print(df.groupby("a")["b"].filter(n))
