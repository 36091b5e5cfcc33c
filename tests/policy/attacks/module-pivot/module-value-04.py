# class: module-pivot
# mechanism: sharp function handed on
# how: getattr given to apply
# reaches: handed on: getattr
import pandas as pd
pd.DataFrame().apply(getattr, args=("__class__",))
