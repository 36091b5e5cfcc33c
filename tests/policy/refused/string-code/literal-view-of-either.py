# shape: a view of one of two dicts gives the very lists as often as it is run over
z = ({"a": ["real"]} if 1 else {}).items()
for _, y in z:
    y[0] = "__cla" + "ss__"
for _, y2 in z:
    for n in y2:
        print(getattr(1, n))
