# class: private-attributes
# mechanism: private attribute of a library
# how: a method that is given internals is overridden
# reaches: text that shows class
import pandas as pd
class D(pd.DataFrame):
    def _constructor_from_mgr(self, mgr, axes):
        print(str(type(mgr)))
        return pd.DataFrame()
D({"a": [1]}).copy()
