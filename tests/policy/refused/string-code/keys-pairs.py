# shape: pairs make the name of a keyword
import numpy as np
a = np.zeros(3)
a.resize(4, **dict([("ref"+"check", False)]))
