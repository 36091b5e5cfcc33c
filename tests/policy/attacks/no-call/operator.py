# class: no-call
# mechanism: operator that is a built-in
# reaches: built-in eval
class A:
    __add__ = eval
A() + "1 + 1"
