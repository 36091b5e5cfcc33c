# class: string-address
# mechanism: keyword that loads or frees
# how: backend by place, through starmap
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
from itertools import starmap
list(starmap(pd.Series([1]).hist, [[None, None, True, None, None, None, None, None, 10, "ctypes"]]))
