# shape: Underscore-led attributes, but those of the own classes, are refused
import pandas as pd
class A:
    _mgr = 1
a = A()
a = pd.DataFrame()
a._mgr
