# class: module-pivot
# mechanism: module of a module
# how: array_namespace of scipy.differentiate, scipy.cluster.hierarchy and scipy.cluster.vq gives a module, that of numpy with all that is taken out of it
# reaches: module scipy._lib.array_api_compat.numpy
import numpy as np
from scipy import differentiate
xp = differentiate.array_namespace(np.array([1.0]))
xp.savez("/tmp/CANARY.npz", [1])
