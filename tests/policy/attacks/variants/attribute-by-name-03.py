# class: variants
# mechanism: getattr, hasattr, attrgetter and methodcaller take literal public names
# reaches: operator.attrgetter reaches for __class__
from operator import attrgetter as g
g("__class__")
