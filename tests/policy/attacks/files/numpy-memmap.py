# class: files
# mechanism: mapped file
# reaches: files
import numpy as np
np.memmap("/etc/passwd")
