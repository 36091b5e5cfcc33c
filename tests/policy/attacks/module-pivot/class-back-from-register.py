# class: module-pivot
# mechanism: library changed
# how: register of an abstract class gives back the class it is given
# reaches: library changed: UserDict.limit
from collections import UserDict
from abc import ABC
class A(ABC):
    pass
K = A.register(UserDict)
K.limit = 3
print(UserDict.limit)
