# class: string-address
# mechanism: keyword that loads or frees
# how: backend by place, through partial
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from functools import partial
partial(pd.Series([1]).hist, None, None, True, None, None)(None, None, None, 10, "ctypes")
