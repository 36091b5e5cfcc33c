# class: private-attribute
# mechanism: self that is something else
# reaches: internals
class A:
    def __init__(self):
        self._mgr = 1
    def f(self, x):
        self = x
        return self._mgr
