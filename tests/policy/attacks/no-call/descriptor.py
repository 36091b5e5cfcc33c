# class: no-call
# mechanism: descriptor
# reaches: hook __get__
class A:
    def __get__(self, a, b):
        return a
class B:
    a = A()
B().a
