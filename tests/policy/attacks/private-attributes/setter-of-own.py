# class: private-attributes
# mechanism: private attribute of a library
# how: a setter of an own class
# reaches: private _mgr
import pandas as pd
class Keeper:
    def setter(self, f):
        self.kept = f
        return f
keeper = Keeper()
class A:
    _mgr = 0
    @keeper.setter
    def peek(self):
        return self._mgr
print(keeper.kept(pd.DataFrame({"a": [1]})))
