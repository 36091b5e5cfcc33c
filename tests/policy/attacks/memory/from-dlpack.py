# class: memory
# mechanism: foreign buffer
# reaches: memory
import numpy as np
np.from_dlpack(1)
