# shape: reader of an unknown object
def f(x):
    return x.read_csv("/etc/passwd")
