# class: data
# mechanism: pickle
# how: a table taken for an own object: a field __item is given as _B__item
# reaches: no run
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
from dataclasses import dataclass
@dataclass
class B:
    __item: object
    def go(self):
        self.__item.to_pickle("x.pkl")
B(A())
B(_B__item=df).go()
