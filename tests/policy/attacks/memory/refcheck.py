# class: memory
# mechanism: memory freed in use
# reaches: memory
import numpy as np
np.zeros(3).resize(4, refcheck=False)
