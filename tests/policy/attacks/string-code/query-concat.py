# class: string-code
# mechanism: query that is computed
# reaches: anything
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("a >" + " 1")
