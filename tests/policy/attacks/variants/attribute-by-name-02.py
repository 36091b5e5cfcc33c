# class: variants
# mechanism: getattr, hasattr, attrgetter and methodcaller take literal public names
# reaches: operator.attrgetter takes its attribute's name from a value
import operator
operator.attrgetter("real", *["__class__"])
