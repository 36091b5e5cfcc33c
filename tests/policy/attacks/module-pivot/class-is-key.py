# class: module-pivot
# mechanism: library changed
# how: a library's class is a key of a dict
# reaches: library changed: UserDict.limit
from collections import UserDict
d = {}
d[UserDict] = 1
for K in d:
    K.limit = 3
print(UserDict.limit)
