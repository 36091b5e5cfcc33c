# class: string-address
# mechanism: getattr
# how: attribute by a name that a list holds, which has another name from the start
# reaches: text that shows class
names = [(inner := ["real"])]
inner[0] = "__class__"
for name in names[0]:
    print(getattr(1, name))
