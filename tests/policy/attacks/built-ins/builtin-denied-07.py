# class: built-ins
# mechanism: denied built-in as a value
# how: np.vectorize
# reaches: built-in eval
import numpy as np
np.vectorize(eval)
