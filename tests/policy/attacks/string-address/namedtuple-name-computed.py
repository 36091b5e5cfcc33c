# class: string-address
# mechanism: class by call
# how: the name of the class that namedtuple makes is computed
# reaches: class by call
import json
from collections import namedtuple
X = namedtuple(json.loads('"X"'), "a b")
print(X(1, 2).a)
