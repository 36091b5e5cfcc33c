# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: The built-in eval is refused, also as a value
import numpy as np
np.vectorize(eval)
