# shape: augmented assignment of a private attribute
x = 1
x._y += 1
