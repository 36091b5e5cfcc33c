# class: class-tricks
# mechanism: metaclass
# reaches: hooks
class M(type):
    def __getattr__(cls, name):
        return name
class A(metaclass=M): pass
