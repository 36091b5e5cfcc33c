# class: files
# mechanism: files by path
# reaches: files
import numpy as np
np.savetxt("/tmp/x", [1])
