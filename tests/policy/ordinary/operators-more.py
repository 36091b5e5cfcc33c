from operator import itemgetter, attrgetter, add, mul, methodcaller
import operator as op
print(sorted([{"a": 2}, {"a": 1}], key=itemgetter("a")), list(map(add, [1], [2])), op.truediv(1, 2), list(map(methodcaller("upper"), ["a"])))
OPS = {"+": op.add, "-": op.sub, "*": op.mul}
print(OPS["+"](1, 2))
