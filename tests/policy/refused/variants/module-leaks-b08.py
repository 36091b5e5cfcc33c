# shape: A name reaches only what is public
import numpy as np
match 1:
    case np.foo: pass
