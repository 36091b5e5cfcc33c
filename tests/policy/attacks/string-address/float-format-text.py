# class: string-address
# mechanism: replacement field
# how: to_string and to_csv fill in a text that is given as float_format
# reaches: text that shows class
import pandas as pd
u = "a_b"[1]
t = "{0" + "a.b"[1] + u + u + "class" + u + u + "}"
print(pd.DataFrame({"a": [1.5]}).to_csv(float_format=t))
