# class: no-call
# mechanism: base that is no class
# how: method by the name of the class
# reaches: attribute by name operator.methodcaller('to_pickle'
import operator
class to_pickle(operator.methodcaller("x")):
    pass
print(to_pickle)
