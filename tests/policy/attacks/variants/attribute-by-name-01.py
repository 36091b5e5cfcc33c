# class: variants
# mechanism: getattr, hasattr, attrgetter and methodcaller take literal public names
# reaches: operator.methodcaller takes its attribute's name from a value
import operator
operator.methodcaller(*["__class__"])
