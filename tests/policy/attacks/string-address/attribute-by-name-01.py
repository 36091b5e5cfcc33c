# class: string-address
# mechanism: methodcaller
# reaches: attribute by name operator.methodcaller('__class__')
import operator
operator.methodcaller(*["__class__"])
