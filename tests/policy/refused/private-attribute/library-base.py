# shape: internals through self of a class with a library base
import pandas as pd
class D(pd.DataFrame):
    def f(self):
        self._mgr = self._mgr
        return self._mgr
