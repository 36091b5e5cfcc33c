# class: string-address
# mechanism: keyword that loads or frees
# how: backend by place, in a starred list
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import json
import pandas as pd
places = json.loads('[null, null, true, null, null, null, null, null, 10, "ctypes"]')
pd.Series([1]).hist(*places)
