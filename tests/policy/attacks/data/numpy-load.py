# class: data
# mechanism: reader that is taken out
# how: unpickling
# reaches: reads x.npy
import numpy as np
np.load("x.npy", allow_pickle=True)
