# shape: Underscore-led attributes, but those of the own classes, are refused
class A:
    _mgr = 1
def f(a: A):
    return a._mgr
f({}.copy())
