# class: string-code
# mechanism: name returned by a function
# reaches: files
import pandas as pd
def how():
    return "to_pickle"
pd.DataFrame({"a": [1]}).agg(how())
