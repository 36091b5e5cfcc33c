# class: string-address
# mechanism: getattr
# how: list(zip([[...]], ...)) holds the very lists, changed through one loop and read by another
# reaches: text that shows class
z = list(zip([["real"]], [1]))
for y, _ in z:
    y[0] = "__cla" + "ss__"
for y2, _ in z:
    for n in y2:
        print(getattr(1, n))
