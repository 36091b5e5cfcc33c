# class: class-tricks
# mechanism: class by call through apply
# reaches: hooks
import pandas as pd
pd.Series(["A"]).apply(type, args=((), {}))
