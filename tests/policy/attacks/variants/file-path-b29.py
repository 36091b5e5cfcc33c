# class: variants
# mechanism: Readers take passed or in-memory files, writers plain names
# reaches: fromregex() reads something that was not passed in
import numpy as np
np.fromregex("/etc/passwd", "x", 1)
