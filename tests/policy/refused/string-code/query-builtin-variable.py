# shape: variable that is a built-in
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("@open == 1")
