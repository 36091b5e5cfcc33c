# class: data
# mechanism: reader by path
# reaches: reads /etc/passwd
import numpy as np
np.fromregex("/etc/passwd", "x", 1)
