# class: built-ins
# mechanism: denied built-in as a value
# reaches: built-in eval
import numpy as np
np.testing.assert_raises(ValueError, eval, "1")
