# shape: Underscore-led attributes, but those of the own classes, are refused
class A:
    _x = 1
def f(a: A):
    return a._x
