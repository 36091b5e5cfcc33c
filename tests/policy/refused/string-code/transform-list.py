# shape: list of names
import pandas as pd
pd.DataFrame({"a": [1]}).transform(["query"])
