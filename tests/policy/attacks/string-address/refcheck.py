# class: string-address
# mechanism: keyword that loads or frees
# how: memory freed in use
# reaches: keyword refcheck=False
import numpy as np
np.zeros(3).resize(4, refcheck=False)
