# class: private-attribute
# mechanism: second parameter that is no operator's
# reaches: internals
class A:
    def __init__(self):
        self._mgr = 1
    def f(self, x):
        return x._mgr
