# class: string-address
# mechanism: class by call
# how: abc.abstractclassmethod gives a method its class, which passes for an instance
# reaches: class by call
from abc import abstractclassmethod
class A:
    @abstractclassmethod
    def make(cls):
        return type(cls)("X", (), {})
print(A().make())
