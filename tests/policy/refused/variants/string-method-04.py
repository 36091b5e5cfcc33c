# shape: Aggregations by name come from a list
import pandas as pd
pd.DataFrame().rolling(2).apply("eval")
