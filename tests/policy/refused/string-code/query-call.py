# shape: query that calls a variable
import pandas as pd
df = pd.DataFrame({"a": [1]})
f = print
df.query("@f(1) == 1")
