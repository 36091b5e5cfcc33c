# class: string-address
# mechanism: getattr
# how: a class body that binds the name further down appends to the list of the module under it first
# reaches: namespace __attack__
def f():
    return 1
names = ["__name__"]
class K:
    names.append("__globals__")
    names = 1
print([getattr(f, name) for name in names])
