# shape: specification changed by a function kept in a namespace
import pandas as pd
from types import SimpleNamespace
df = pd.DataFrame()
def m(x): x.append("to_pickle")
spec = ["mean"]
SimpleNamespace(melt=m).melt(spec)
df.agg(spec)
