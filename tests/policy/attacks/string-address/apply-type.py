# class: string-address
# mechanism: class by call
# how: class by call through apply
# reaches: handed on: type
import pandas as pd
pd.Series(["A"]).apply(type, args=((), {}))
