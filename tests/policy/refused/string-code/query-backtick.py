# shape: quote inside backticks
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("`a'` > 1 or '`' == ''")
