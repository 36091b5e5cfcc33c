# class: built-ins
# mechanism: denied built-in called
# how: second context manager
# reaches: built-in open
import numpy as np
with np.errstate(all="ignore") as e, open("x") as f: pass
