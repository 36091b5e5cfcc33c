# class: string-code
# mechanism: aggregation by computed name
# reaches: files
import pandas as pd
df = pd.DataFrame({"a": [1]})
n = "to_" + "csv"
df.agg(n)
