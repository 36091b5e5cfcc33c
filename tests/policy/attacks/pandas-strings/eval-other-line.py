# class: pandas-strings
# mechanism: eval of a table
# how: an expression behind a comment, in a line that only pandas sees
# reaches: module pandas.io
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.eval("c = a #\u2028d = @pd.io")["d"][0]
