# shape: Modules, and functions that act on names or files, are not values
import numpy as np
class A(np): pass
