# class: string-address
# mechanism: getattr
# how: the first iterable of a comprehension is the outer name, not the one it binds
# reaches: namespace __attack__
def f():
    return 1
names = ["__globals__"]
print([getattr(f, name) for name in names for names in [["__name__"]]])
