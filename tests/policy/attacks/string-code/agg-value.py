# class: string-code
# mechanism: method as a value
# reaches: files
import pandas as pd
f = pd.DataFrame({"a": [1]}).agg
f("to_pickle", path="x")
