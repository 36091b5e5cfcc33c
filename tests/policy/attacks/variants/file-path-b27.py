# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: loadtxt is used as a value
import numpy as np
list(map(np.loadtxt, ["/etc/passwd"]))
