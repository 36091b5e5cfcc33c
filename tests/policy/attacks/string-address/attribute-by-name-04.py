# class: string-address
# mechanism: methodcaller
# reaches: attribute by name operator.methodcaller('to_pickle', 'x')
import operator as o
m = o.methodcaller
m("to_pickle", "x")
