# class: string-address
# mechanism: getattr
# how: a list in a list that list() or sorted() makes is not taken for one that may be changed
# reaches: text that shows class
x = [list(["real"])]
for y in x:
    y[0] = "__cla" + "ss__"
for n in x[0]:
    print(getattr(1, n))
