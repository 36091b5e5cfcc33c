# class: string-address
# mechanism: keyword that loads or frees
# how: backend by place, of another name of the method
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
h = pd.Series([1]).hist
h(None, None, True, None, None, None, None, None, 10, "ctypes")
