# shape: own subclass of a table
import pandas as pd
class D(pd.DataFrame): pass
D({"a": [1]}).query("@pd.io")
