# class: module-pivot
# mechanism: module of a module
# how: the test case behind an assertion
# reaches: attribute test_case
import numpy as np
with np.testing.assert_raises(ValueError) as raised:
    raise ValueError
raised.test_case.assertLogs("x")
