# class: data
# mechanism: reader by path
# how: reader of numpy given to map
# reaches: reads /etc/passwd
import numpy as np
list(map(np.loadtxt, ["/etc/passwd"]))
