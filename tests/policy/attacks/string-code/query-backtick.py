# class: string-code
# mechanism: quote inside backticks
# reaches: anything
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("`a'` > 1 or '`' == ''")
