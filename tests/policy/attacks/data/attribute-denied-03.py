# class: data
# mechanism: foreign memory
# reaches: writes /tmp/x
import numpy as np
np.ndarray.tofile(np.zeros(1), "/tmp/x")
