# class: files
# mechanism: files by path
# reaches: files
import numpy as np
np.zeros(1).tofile("/tmp/x")
