# shape: name returned by a function
import pandas as pd
def how():
    return "to_pickle"
pd.DataFrame({"a": [1]}).agg(how())
