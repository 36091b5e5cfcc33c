# class: files
# mechanism: files by path
# reaches: files
import numpy as np
np.loadtxt("/etc/passwd")
