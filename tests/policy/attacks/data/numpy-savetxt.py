# class: data
# mechanism: writer by path
# how: files by path
# reaches: writes /tmp/x
import numpy as np
np.savetxt("/tmp/x", [1])
