# class: pandas-strings
# mechanism: method by name
# how: the name is added up with += and given to agg() as its only argument
# reaches: text that shows class
import pandas as pd
df = pd.DataFrame({"a": [1]})
m = "_m"
m += "gr"
print(type(df.agg(m)))
