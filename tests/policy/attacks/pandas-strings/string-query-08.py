# class: pandas-strings
# mechanism: eval of a table
# reaches: writes /tmp/x
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.eval("a.to_csv('/tmp/x')")
