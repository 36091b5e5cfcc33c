# class: string-address
# mechanism: attrgetter
# reaches: attribute by name operator.attrgetter('__class__')
from operator import attrgetter as g
g("__class__")
