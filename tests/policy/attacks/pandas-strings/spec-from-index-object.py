# class: pandas-strings
# mechanism: method by name
# how: np.s_[spec] gives the very specification, in which a key is put
# reaches: ended with PyperclipException
import pandas as pd, numpy as np
df = pd.DataFrame({"a": [1]})
spec = {}
spec["a"] = "sum"
np.s_[spec]["a"] = "to_clipboard"
df.agg(spec)
