# class: no-call
# mechanism: descriptor that is a built-in
# how: reading the attribute calls it
# reaches: built-in getattr
class A:
    __get__ = getattr
class B:
    a = A()
B().a
