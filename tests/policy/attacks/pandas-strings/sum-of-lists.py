# class: pandas-strings
# mechanism: method by name
# how: sum(lists, []) is a list, and is taken for a number
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.agg(sum([["to_" + "clipboard"]], []))
