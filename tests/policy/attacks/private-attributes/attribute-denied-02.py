# class: private-attributes
# mechanism: attribute that leads out
# reaches: attribute dumps
import numpy as np
np.array([1]).dumps()
