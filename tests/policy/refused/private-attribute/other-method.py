# shape: second parameter that is no operator's
class A:
    def __init__(self):
        self._mgr = 1
    def f(self, x):
        return x._mgr
