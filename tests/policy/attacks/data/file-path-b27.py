# class: data
# mechanism: reader by path
# reaches: reads /etc/passwd
import numpy as np
list(map(np.loadtxt, ["/etc/passwd"]))
