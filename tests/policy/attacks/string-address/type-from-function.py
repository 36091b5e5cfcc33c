# class: string-address
# mechanism: class by call
# how: type that a function gives
# reaches: class by call
def f(c):
    return type(c)
f(int)("X", (), {})
