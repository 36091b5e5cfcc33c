# class: module-pivot
# mechanism: module of a module
# reaches: module numpy.__config__
import numpy as np
np.__config__
