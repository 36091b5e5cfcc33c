# class: private-attribute
# mechanism: dunder keyword argument
# reaches: class
dict(__class__=1)
