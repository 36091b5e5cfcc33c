# class: built-ins
# mechanism: name of the interpreter
# how: dunder keyword argument
# reaches: keyword __class__=1
dict(__class__=1)
