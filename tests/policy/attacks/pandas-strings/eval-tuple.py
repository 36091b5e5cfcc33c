# class: pandas-strings
# mechanism: eval of a table
# how: expression in a tuple
# reaches: writes /tmp/x
import pandas as pd
df = pd.DataFrame({"a": [0]})
df.eval(("@df.to_pickle('/tmp/x')",))
