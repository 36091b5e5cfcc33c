# class: string-address
# mechanism: class by call
# how: a class method of an enumeration without members hands on its class
# reaches: class by call
from enum import Enum
class B(Enum):
    def f(self): return 1
    @classmethod
    def g(cls):
        return cls
print(B.g()("A", ["__del" + "__"]))
