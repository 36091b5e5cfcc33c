# class: variants
# mechanism: Modules, and functions that act on names or files, are not values
# reaches: The module numpy is used as a value
import numpy as np
class A(np): pass
