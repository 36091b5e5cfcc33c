# class: private-attributes
# mechanism: namespace of a value
# how: namespace of an object
# reaches: private __dict__
class A: pass
A().__dict__
