# class: string-code
# mechanism: variable that is a built-in
# reaches: files
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("@open == 1")
