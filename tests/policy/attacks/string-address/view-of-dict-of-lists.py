# class: string-address
# mechanism: getattr
# how: a view of a display gives the very lists as often as it is run over
# reaches: text that shows class
z = {"a": ["real"]}.items()
for _, y in z:
    y[0] = "__cla" + "ss__"
for _, y2 in z:
    for n in y2:
        print(getattr(1, n))
