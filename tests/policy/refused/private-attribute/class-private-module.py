# shape: own name for a module's alias
class A:
    def __init__(self):
        self._os = 1
    def f(self):
        return self._os
