# class: string-address
# mechanism: getattr
# how: a slice of a list of lists is another list of the very same lists, of which one is changed
# reaches: namespace __attack__
def f():
    return 1
names = [["__name__"]]
for x in names[:]:
    x.append("__globals__")
print([getattr(f, n) for n in names[0]])
