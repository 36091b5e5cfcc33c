# shape: method of the class
import pandas as pd
df = pd.DataFrame({"a": [1]})
pd.DataFrame.query(df, "@pd.io")
