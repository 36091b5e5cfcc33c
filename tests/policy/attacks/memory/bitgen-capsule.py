# class: memory
# mechanism: pointer of a bit generator
# reaches: memory
import numpy as np
np.random.PCG64().capsule
