# class: module-pivot
# mechanism: module of a module by a listed name
# reaches: memory
import numpy as np
for n in ["ctypeslib"]: getattr(np, n)
