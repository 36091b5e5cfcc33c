# class: string-address
# mechanism: attrgetter
# how: attribute getter
# reaches: attribute by name operator.attrgetter('__class__.__base__')
from operator import attrgetter
attrgetter("__class__.__base__")(1)
