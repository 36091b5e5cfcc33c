# class: private-attribute
# mechanism: attribute getter
# reaches: class
from operator import attrgetter
attrgetter("__class__.__base__")(1)
