# class: variants
# mechanism: Modules, and functions that act on names or files, are not values
# reaches: getattr is used as a value
import pandas as pd
pd.DataFrame().apply(getattr, args=("__class__",))
