# class: no-call
# mechanism: subscript that is a built-in
# reaches: built-in exec
class A:
    __class_getitem__ = exec
A["1 + 1"]
