# class: data
# mechanism: reader that is taken out
# reaches: writes /tmp/x.npy
import numpy as np
np.save("/tmp/x", 1)
