# class: files
# mechanism: reader of an unknown object
# reaches: files
def f(x):
    return x.read_csv("/etc/passwd")
