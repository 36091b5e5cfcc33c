# shape: lambda in a text
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("(lambda: 1)()")
