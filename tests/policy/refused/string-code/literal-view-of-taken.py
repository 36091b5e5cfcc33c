# shape: a view of a dict taken out of a display gives the very lists as often as it is run over
z = {0: {"a": ["real"]}}[0].items()
for _, y in z:
    y[0] = "__cla" + "ss__"
for _, y2 in z:
    for n in y2:
        print(getattr(1, n))
