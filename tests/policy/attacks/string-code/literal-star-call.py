# class: string-code
# mechanism: name passed with a star
# reaches: pickle
import pandas as pd
df = pd.DataFrame({"b": [1]})
def g(how): return df.agg(how, path="/tmp/x")
list(map(lambda a: g(*a), [("to_pickle",)]))
