# class: no-call
# mechanism: hook of a class
# how: subclass hook
# reaches: hook __init_subclass__
class A:
    def __init_subclass__(cls):
        print(1)
class B(A): pass
