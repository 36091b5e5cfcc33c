# class: string-address
# mechanism: getattr
# how: list that min gives back
# reaches: text that shows class
names = ["count"]
given = min([], default=names)
given[0] = "__class__"
for name in names:
    print(getattr((), name))
