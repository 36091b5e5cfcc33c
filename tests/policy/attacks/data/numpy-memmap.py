# class: data
# mechanism: reader that is taken out
# how: mapped file
# reaches: writes /etc/passwd
import numpy as np
np.memmap("/etc/passwd")
