# class: string-address
# mechanism: keyword that loads or frees
# how: backend by place, of an element
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
[pd.Series([1]).hist][0](None, None, True, None, None, None, None, None, 10, "ctypes")
