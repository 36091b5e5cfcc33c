# shape: default that is changed
import pandas as pd
df = pd.DataFrame({"b": [1]})
def g(how=["mean"]):
    how.append("to_pickle")
    return df.agg(how, path="/tmp/x")
g()
