# class: string-code
# mechanism: lambda in a text
# reaches: anything
import pandas as pd
df = pd.DataFrame({"a": [1]})
df.query("(lambda: 1)()")
