# class: data
# mechanism: writer by path
# how: the __lt__ that @dataclass(order=True) makes gives what < of its fields gives, an array too
# reaches: writes /tmp/x.csv
import pandas as pd
from dataclasses import dataclass
@dataclass(order=True)
class D:
    x: object
class Own:
    def tofile(self, path):
        return 1
import numpy as np
for r in [D(1) < D(np.array([5])), Own()]:
    print(r.tofile("/tmp/x.csv"))
