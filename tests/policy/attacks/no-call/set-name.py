# class: no-call
# mechanism: descriptor that is a built-in
# how: descriptor hook
# reaches: built-in delattr
class A:
    __set_name__ = delattr
class B:
    a = A()
