# class: private-attribute
# mechanism: augmented assignment of a private attribute
# reaches: internals
x = 1
x._y += 1
