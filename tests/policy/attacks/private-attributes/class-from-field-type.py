# class: private-attributes
# mechanism: private attribute of a library
# how: the annotation of a data class's field gives an own class back, whose method is called with a table
# reaches: private _mgr
import pandas as pd, dataclasses
class A:
    _mgr = 0
    def peek(self):
        return self._mgr
@dataclasses.dataclass
class D:
    x: A = None
print(dataclasses.fields(D())[0].type.peek(pd.DataFrame()))
