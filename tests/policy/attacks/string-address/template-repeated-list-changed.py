# class: string-address
# mechanism: replacement field
# how: a list that is made by repeating is not taken for a list that may be changed
# reaches: text that shows class
xs = ["{0}"] * 2
xs[0] = chr(123) + "0.__cla" + "ss__" + chr(125)
print(" ".join(xs).format(1, 2))
