# class: string-address
# mechanism: setting by name
# how: option named by a pattern
# reaches: ended with ValueError Could not find plotting backend 'ctypes'
import pandas as pd
pd.set_option("display.x|plotting.backend", "ctypes")
