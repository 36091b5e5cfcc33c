# class: string-address
# mechanism: keyword that loads or frees
# how: pairs make the keyword's name
import numpy as np
a = np.zeros(3)
a.resize(4, **dict([("ref"+"check", False)]))
