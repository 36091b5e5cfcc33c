# shape: name passed to a function
import pandas as pd
def run(df, how):
    return df.agg(how)
run(pd.DataFrame({"a": [1]}), "to_pickle")
