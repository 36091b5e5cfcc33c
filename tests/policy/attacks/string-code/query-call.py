# class: string-code
# mechanism: query that calls a variable
# reaches: anything
import pandas as pd
df = pd.DataFrame({"a": [1]})
f = print
df.query("@f(1) == 1")
