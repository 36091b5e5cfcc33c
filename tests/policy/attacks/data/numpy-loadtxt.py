# class: data
# mechanism: reader by path
# how: files by path
# reaches: reads /etc/passwd
import numpy as np
np.loadtxt("/etc/passwd")
