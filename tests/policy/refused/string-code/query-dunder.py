# shape: query that reaches a private attribute
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query('a.__class__ == 1')
