# class: data
# mechanism: reader that is taken out
# reaches: hidden numpy.rec.fromfile
import numpy as np
np.recarray
np.rec.fromfile("x")
