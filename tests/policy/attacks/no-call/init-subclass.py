# class: no-call
# mechanism: hook of a class
# how: subclass hook that is a built-in
# reaches: built-in vars
class A:
    __init_subclass__ = vars
class B(A): pass
