# class: data
# mechanism: pickle
# how: a table taken for an own object: __item is also written _B__item
# reaches: no run
import pandas as pd
df = pd.DataFrame({"a": [1]})
class A:
    def to_pickle(self, path):
        return 1
class B:
    def __init__(self):
        self.__item = A()
    def go(self):
        self.__item.to_pickle("x.pkl")
b = B()
b._B__item = df
b.go()
