# class: string-address
# mechanism: getattr
# how: tuple([[...]]) holds the very lists, and is not taken for what may be changed
# reaches: text that shows class
z = tuple([["real"]])
for y in z:
    y[0] = "__cla" + "ss__"
for y2 in z:
    for n in y2:
        print(getattr(1, n))
