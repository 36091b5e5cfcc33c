# class: built-ins
# mechanism: denied built-in as a value
# reaches: built-in open
import numpy as np
np.frompyfunc(open, 1, 1)("x")
