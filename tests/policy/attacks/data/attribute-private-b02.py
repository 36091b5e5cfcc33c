# class: data
# mechanism: pickle
# reaches: private __reduce__
import numpy as np
np.random.Generator.__reduce__
