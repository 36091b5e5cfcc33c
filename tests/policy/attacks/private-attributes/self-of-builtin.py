# class: private-attributes
# mechanism: namespace of a value
# how: object behind a method
# reaches: module builtins
print.__self__
