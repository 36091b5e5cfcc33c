# shape: a method that sets a private attribute of what it is given
import pandas as pd
class A:
    def put(self):
        self._mgr = 1
A.put(pd.DataFrame())
