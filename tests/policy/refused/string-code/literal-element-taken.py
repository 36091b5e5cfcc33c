# shape: a list taken out of a display is within another, changed by one loop and read by another
z = [[["real"]][0]]
for y in z:
    y[0] = "__cla" + "ss__"
for y2 in z:
    for n in y2:
        print(getattr(1, n))
