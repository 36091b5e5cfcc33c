# class: private-attribute
# mechanism: method caller
# reaches: subclasses
from operator import methodcaller
methodcaller("__subclasses__")(int)
