# class: string-address
# mechanism: getattr
# how: parts of a set
# reaches: text that shows
a, b = {"count", "count", "__class__"}
print(getattr((), a))
print(getattr((), b))
