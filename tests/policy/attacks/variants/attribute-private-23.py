# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute _x is private
class A:
    _x = 1
a = A()
a = 5
a._x
