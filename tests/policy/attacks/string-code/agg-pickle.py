# class: string-code
# mechanism: aggregation that is any method
# reaches: files
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.agg("to_pickle", path="x")
