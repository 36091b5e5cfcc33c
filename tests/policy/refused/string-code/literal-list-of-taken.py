# shape: lists taken out of a display without a name, zipped and listed, are changed by one loop and read by another
z = list(zip([[["real"]]][0], [1]))
for y, _ in z:
    y[0] = "__cla" + "ss__"
for y2, _ in z:
    for n in y2:
        print(getattr(1, n))
