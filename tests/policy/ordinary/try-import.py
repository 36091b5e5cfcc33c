try:
    import numpy as xp
except ImportError:
    xp = None
import math as m
print(xp.sqrt(4) if xp else m.sqrt(4))
