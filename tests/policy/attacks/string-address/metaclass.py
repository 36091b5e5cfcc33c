# class: string-address
# mechanism: class by call
# how: metaclass
# reaches: hook __getattr__
class M(type):
    def __getattr__(cls, name):
        return name
class A(metaclass=M): pass
A.x
