# class: data
# mechanism: reader that is taken out
# how: files by path
# reaches: reads /etc/passwd
import numpy as np
np.fromfile("/etc/passwd")
