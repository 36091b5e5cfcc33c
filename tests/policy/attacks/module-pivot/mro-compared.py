# class: module-pivot
# mechanism: library changed
# how: an own operator is handed each class of a line by in
# reaches: library changed: UserDict.limit
from collections import UserDict
class Mine:
    def __eq__(self, other):
        if other.__name__ == "UserDict":
            other.limit = 3
        return False
class A(UserDict):
    pass
print(Mine() in A.__mro__)
print(UserDict.limit)
