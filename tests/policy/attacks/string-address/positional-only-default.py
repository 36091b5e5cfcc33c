# class: string-address
# mechanism: getattr
# how: default of a positional-only parameter
# reaches: namespace __attack__
def sub():
    pass
def f(x, n="count", /, **k):
    return getattr(x, n)
f(sub, "__globals__", n="real")
