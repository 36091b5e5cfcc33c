# class: string-address
# mechanism: keyword that loads or frees
# how: module by name
# reaches: keyword backend='this'
import pandas as pd
pd.DataFrame({"a": [1]}).plot(backend="this")
