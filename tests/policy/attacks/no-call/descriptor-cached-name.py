# class: no-call
# mechanism: descriptor
# how: the name under which a cached property looks
# reaches: text that shows class
import functools
import pandas as pd
cached = functools.cached_property(print)
class D(pd.DataFrame):
    x = cached
cached.attrname = "_m" + "gr"
print(str(type(D({"a": [1]}).x)))
