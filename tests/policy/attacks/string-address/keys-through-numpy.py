# class: string-address
# mechanism: keyword that loads or frees
# how: apply_along_axis and fromfunction pass computed keywords on to what they are given
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd, numpy as np
df = pd.DataFrame({"a": [1]})
np.apply_along_axis(df.plot, 0, np.array([1]), **{"back" + "end": "ctypes"})
