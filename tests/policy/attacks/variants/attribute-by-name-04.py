# class: variants
# mechanism: getattr, hasattr, attrgetter and methodcaller take literal public names
# reaches: operator.methodcaller reaches for to_pickle
import operator as o
m = o.methodcaller
m("to_pickle", "x")
