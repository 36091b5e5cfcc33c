# shape: specification changed by a function kept as an attribute
import pandas as pd
df = pd.DataFrame()
def m(x): x.append("to_pickle")
class A: pass
a = A()
a.melt = m
spec = ["mean"]
a.melt(spec)
df.agg(spec)
