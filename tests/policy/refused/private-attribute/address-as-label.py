# Several programs, each below a line that names it: a label or key that is written out is what numpy asks for an address.

#### of-a-series
import numpy as np
import pandas as pd
kept = pd.Series({"__array_interface__": {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}})
print(np.asarray(kept).sum())
#### of-a-result
import numpy as np
from scipy.optimize import OptimizeResult
kept = OptimizeResult({"__array_interface__": {"data": (8, True), "shape": (9,), "typestr": "|u1", "version": 3}})
print(np.asarray(kept).sum())
