# shape: query that is computed
import pandas as pd
df = pd.DataFrame({"a": [1]})
x = 1
df.query(f"a > {x}")
