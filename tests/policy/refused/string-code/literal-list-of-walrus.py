# shape: a list made of a zip that has a name as well holds the very lists, changed by one loop and read by another
z = list((it := zip([["real"]], [1])))
for y, _ in z:
    y[0] = "__cla" + "ss__"
for y2, _ in z:
    for n in y2:
        print(getattr(1, n))
