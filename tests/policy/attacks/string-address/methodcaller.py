# class: string-address
# mechanism: methodcaller
# how: method caller
# reaches: attribute by name operator.methodcaller('__subclasses__')
from operator import methodcaller
print(methodcaller("__subclasses__")(int))
