# class: string-address
# mechanism: getattr
# how: pd.array (and Series, Index, astype) hands the list to the program's own extension array
# reaches: text that shows class
import pandas as pd
names = ["real"]
class A(pd.api.extensions.ExtensionArray):
    @classmethod
    def _from_sequence(cls, scalars, dtype=None, copy=False):
        scalars.append("__class__")
        raise ValueError
class D(pd.api.extensions.ExtensionDtype):
    name = "x"
    type = object
    @classmethod
    def construct_array_type(cls):
        return A
try:
    pd.array(names, dtype=D())
except ValueError:
    pass
for n in names:
    print(getattr(1, n))
