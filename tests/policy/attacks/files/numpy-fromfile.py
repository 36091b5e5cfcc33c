# class: files
# mechanism: files by path
# reaches: files
import numpy as np
np.fromfile("/etc/passwd")
