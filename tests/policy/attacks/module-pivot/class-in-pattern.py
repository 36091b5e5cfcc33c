# class: module-pivot
# mechanism: library changed
# how: a value pattern hands a library's class to an own operator
# reaches: library changed: UserDict.limit
import collections
class Mine:
    def __eq__(self, kind):
        kind.limit = 3
        return True
match Mine():
    case collections.UserDict:
        pass
print(collections.UserDict.limit)
