# class: string-address
# mechanism: setting by name
# how: a group of options that is handed on
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import contextlib
import pandas as pd
with contextlib.nullcontext(pd.options.plotting) as o:
    o.backend = "ctypes"
