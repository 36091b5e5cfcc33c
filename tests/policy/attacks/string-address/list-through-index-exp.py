# class: string-address
# mechanism: getattr
# how: np.s_[names] and pd.IndexSlice[names] give the list itself back, which is then changed
# reaches: text that shows class
import numpy as np
names = ["real"]
np.s_[names].append("__class__")
for n in names:
    print(getattr(1, n))
