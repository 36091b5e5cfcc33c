# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: The built-in open is refused, also as a value
import numpy as np
np.frompyfunc(open, 1, 1)("x")
