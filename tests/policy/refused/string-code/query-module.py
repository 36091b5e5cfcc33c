# shape: query that names a module
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query('@pd.io')
