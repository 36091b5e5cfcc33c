# class: string-address
# mechanism: getattr
# how: a class body that binds the name further down takes the function of the module under it first, and calls it with other names
# reaches: namespace __attack__
def f():
    return 1
def get(name):
    return getattr(f, name)
class K:
    take = get
    get = 1
print(get("__name__"), K.take("__globals__"))
