# class: no-call
# mechanism: metaclass
# how: metaclass through **
# reaches: handed on: type
class A(**{"metaclass": type}): pass
