# class: class-tricks
# mechanism: metaclass through **
# reaches: hooks
class A(**{"metaclass": type}): pass
