# shape: self that is something else
class A:
    def __init__(self):
        self._mgr = 1
    def f(self, x):
        self = x
        return self._mgr
