# shape: name kept in an attribute
import pandas as pd
class A: pass
a = A()
a.how = "to_pickle"
pd.DataFrame({"a": [1]}).agg(a.how)
