# class: string-address
# mechanism: keyword that loads or frees
# how: a function with ** is handed to a filter of scipy, with the mapping it is called with
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import numpy as np
import pandas as pd
from scipy.ndimage import generic_filter
df = pd.DataFrame({"a": [1]})
def draw(values, **style):
    df.plot(**style)
    return 1.0
generic_filter(np.ones(3), draw, size=1, extra_keywords={"back" + "end": "ctypes"})
