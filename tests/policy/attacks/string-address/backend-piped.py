# class: string-address
# mechanism: keyword that loads or frees
# how: backend by place, through pipe
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
pd.Series([1]).pipe(pd.Series.hist, None, None, True, None, None, None, None, None, 10, "ctypes")
