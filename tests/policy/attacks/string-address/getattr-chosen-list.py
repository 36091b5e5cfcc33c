# class: string-address
# mechanism: getattr
# how: attribute by a name in a list that a choice gives
# reaches: text that shows class
names = [["real"] if True else ["imag"]]
for inner in names:
    inner[0] = "__class__"
for name in names[0]:
    print(getattr(1, name))
