# class: string-address
# mechanism: class by call
# how: type of a class
# reaches: class by call
class A:
    pass
type(A)("B", (), {})
