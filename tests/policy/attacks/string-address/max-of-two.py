# class: string-address
# mechanism: getattr
# how: list that max gives back
# reaches: text that shows class
names = ["count"]
given = max(names, [""])
given[0] = "__class__"
for name in names:
    print(getattr((), name))
