# class: module-pivot
# mechanism: module of a module
# reaches: module numpy._core
import numpy as np
np._core
