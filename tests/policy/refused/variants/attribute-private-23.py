# shape: Underscore-led attributes, but those of the own classes, are refused
class A:
    _x = 1
a = A()
a = 5
a._x
