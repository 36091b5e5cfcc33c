# shape: Classes define listed dunder methods and have no metaclass
class A:
    def __getattr__(self, n): pass
