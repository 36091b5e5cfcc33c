# class: string-address
# mechanism: getattr
# how: its own __call__
# reaches: text that shows
print(getattr.__call__(type, "__dict__"))
