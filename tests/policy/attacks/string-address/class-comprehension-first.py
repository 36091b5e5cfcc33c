# class: string-address
# mechanism: getattr
# how: the first iterable of a comprehension in a class body is the name of the class, not that of the module
# reaches: namespace __attack__
def f():
    return 1
class K:
    names = ["__globals__"]
    got = [getattr(f, name) for name in names]
names = ["__name__"]
print(K.got)
