# class: string-address
# mechanism: getattr
# how: keyword of the name of a positional-only parameter
# reaches: namespace __attack__
def sub():
    pass
def f(x, n, /, **k):
    return getattr(x, n)
f(sub, "__globals__", n="real")
