# class: pandas-strings
# mechanism: method by name
# how: a named aggregation whose output is called values, index, name, ... is taken for an ordinary keyword and its method name is not judged
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"b": [1]})
print(df.agg(values=("b", "to_clipboard")).iloc[0, 0])
