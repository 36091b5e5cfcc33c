# class: string-address
# mechanism: keyword that loads or frees
# how: backend by place, through methodcaller
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from operator import methodcaller
methodcaller("hist", None, None, True, None, None, None, None, None, 10, "ctypes")(pd.Series([1]))
