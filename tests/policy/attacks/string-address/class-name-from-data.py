# class: string-address
# mechanism: class by call
# how: the name of the class that Enum makes is computed
# reaches: class by call
import json
from enum import Enum
X = Enum(json.loads('"X"'), "a b")
print(X.a.value)
