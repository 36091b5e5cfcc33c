# class: private-attributes
# mechanism: attribute that leads out
# how: pointer of a bit generator
# reaches: attribute capsule
import numpy as np
np.random.PCG64().capsule
