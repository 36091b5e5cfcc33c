# class: string-address
# mechanism: replacement field
# how: pieces added in a column of pandas and read out of it
# reaches: text that shows class
import pandas as pd
u = "a_b"[1]
s = pd.Series(["{0"]) + "a.b"[1] + u + u + "class" + u + u + "}"
print(s.iloc[0].format(1))
