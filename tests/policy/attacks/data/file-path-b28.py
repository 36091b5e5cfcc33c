# class: data
# mechanism: address
# reaches: imports http
import numpy as np
np.genfromtxt("http://x")
