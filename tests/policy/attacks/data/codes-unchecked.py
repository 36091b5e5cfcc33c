# class: data
# mechanism: foreign memory
# how: codes of categories that nobody checks
# reaches: crash
import numpy as np
import pandas as pd
c = pd.Categorical.from_codes(np.arange(1, 127, dtype="i1"), ["a"], validate=False)
print(c.astype(object))
