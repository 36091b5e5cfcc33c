# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: genfromtxt() reads something that was not passed in
import numpy as np
np.genfromtxt("http://x")
