# class: pandas-strings
# mechanism: method by name
# how: a class body that binds the name only sometimes: the aggregation's name falls back to that of the module
# reaches: ended with PyperclipException
import pandas as pd
df = pd.DataFrame({"a": [1]})
how = "to_clipboard"
class A:
    if len(how) == 99:
        how = "sum"
    print(df.agg(how))
