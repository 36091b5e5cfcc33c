# shape: name set by another function
import pandas as pd
df = pd.DataFrame({"b": [1]})
how = "mean"
def f():
    global how
    how = "to_" + "csv"
f()
df.agg(how, path="/tmp/x")
