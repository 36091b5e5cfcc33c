# class: string-address
# mechanism: getattr
# how: name of a reader of a module
# reaches: attribute by name
import pandas as pd
getattr(pd, "read_pickle")
