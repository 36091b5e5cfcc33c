# class: pandas-strings
# mechanism: eval of a table
# reaches: writes x
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.eval("b = @df.to_pickle('x')")
