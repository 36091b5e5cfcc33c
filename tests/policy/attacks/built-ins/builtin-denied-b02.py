# class: built-ins
# mechanism: denied built-in as a value
# how: a test helper that calls
# reaches: built-in eval
import numpy as np
np.testing.assert_raises(ValueError, eval, "1")
