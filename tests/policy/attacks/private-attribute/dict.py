# class: private-attribute
# mechanism: namespace of an object
# reaches: attributes by name
class A: pass
A().__dict__
