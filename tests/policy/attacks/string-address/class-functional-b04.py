# class: string-address
# mechanism: class by call
# reaches: class by call
class A:
    pass
type(A)("B", (), {})
