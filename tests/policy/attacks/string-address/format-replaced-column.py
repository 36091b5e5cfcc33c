# class: string-address
# mechanism: replacement field
# how: text out of a column in which something was replaced
# reaches: text that shows
import pandas as pd
df = pd.DataFrame({"t": ["{0-__class__}"]})
df["t"] = df["t"].str.replace("-", ".")
print(df["t"].map(lambda t: t.format(1)).to_list())
