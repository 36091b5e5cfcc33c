# class: data
# mechanism: writer by path
# how: class B(A[K]) hands the class K to __class_getitem__ of the program, as nothing but a type
# reaches: writes /tmp/x.csv
import pandas as pd
class Own:
    def to_csv(self, path):
        return 1
class Hold:
    def __init__(self):
        self.item = Own()
h = Hold()
class K:
    def put(self, x):
        h.item = x
class A:
    def __class_getitem__(cls, k):
        k().put(pd.DataFrame({"a": [1]}))
        return cls
class B(A[K]):
    pass
print(h.item.to_csv("/tmp/x.csv"))
