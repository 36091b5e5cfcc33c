# class: data
# mechanism: pickle
# how: method of a class
# reaches: private __reduce__
import numpy as np
np.random.Generator.__reduce__
