# class: data
# mechanism: reader by path
# how: reader by pattern
# reaches: reads /etc/passwd
import numpy as np
np.fromregex("/etc/passwd", "x", 1)
