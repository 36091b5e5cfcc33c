# class: string-address
# mechanism: getattr
# how: list() and sorted() of a display give a list that is changed afterwards
# reaches: namespace __attack__
def f():
    return 1
names = list(["__name__"])
names.append("__globals__")
print([getattr(f, n) for n in names])
