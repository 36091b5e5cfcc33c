# class: variants
# mechanism: Classes define listed dunder methods and have no metaclass
# reaches: A class may not define __getattr__
class A:
    def __getattr__(self, n): pass
