# class: data
# mechanism: foreign memory
# how: files by path
# reaches: writes /tmp/x
import numpy as np
np.zeros(1).tofile("/tmp/x")
