# class: string-address
# mechanism: class by call
# how: a decorator puts type into the place of a class, which then makes classes
# reaches: class by call
def swap(c):
    return type(c)
@swap
class M:
    pass
print(M("X", (), {"__del__": print}))
