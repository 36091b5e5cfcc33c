# class: no-call
# mechanism: converters= of read_csv
# how: converters= of loadtxt
# reaches: built-in eval
import numpy as np
np.loadtxt(["1 2"], converters=eval)
