# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute _x is private
class B:
    pass
class A(B):
    def f(self):
        return super()._x
