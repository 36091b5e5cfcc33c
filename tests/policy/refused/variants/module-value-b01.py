# shape: Modules, and functions that act on names or files, are not values
import numpy as np
x = [np for _ in [1]]
