# shape: Underscore-led attributes, but those of the own classes, are refused
class B:
    pass
class A(B):
    def f(self):
        return super()._x
