# class: pandas-strings
# mechanism: query
# how: a replacement field put together in the text
# reaches: text that shows
import pandas as pd
df = pd.DataFrame({"a": [1]})
print(df.eval("''.join(['{0', '.__class__}']).format(a)"))
