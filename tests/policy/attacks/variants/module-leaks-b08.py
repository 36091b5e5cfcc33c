# class: variants
# mechanism: A name reaches only what is public
# reaches: numpy.foo is not a public name of numpy
import numpy as np
match 1:
    case np.foo: pass
