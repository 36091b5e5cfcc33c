# class: string-address
# mechanism: getattr
# how: += in a class body extends the list of the module before it binds its own name
# reaches: namespace __attack__
def f():
    return 1
names = ["__name__"]
class K:
    names += ["__globals__"]
print([getattr(f, name) for name in names])
