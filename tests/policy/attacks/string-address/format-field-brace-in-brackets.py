# class: string-address
# mechanism: replacement field
# how: replacement field with a brace inside its square brackets, which str.format takes for part of the key
# reaches: text that shows class
print("{0[}].__class__}".format({"}": 1}))
