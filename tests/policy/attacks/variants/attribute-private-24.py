# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute _x is private
class A:
    _x = 1
def f(a: A):
    return a._x
