# class: no-call
# mechanism: descriptor that is a built-in
# how: setting the attribute calls it
# reaches: built-in exec
class A:
    __set__ = exec
class B(str):
    a = A()
B("1 + 1").a = {}
