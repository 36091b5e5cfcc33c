# class: variants
# mechanism: What makes a class or sets an attribute takes literal public names
# reaches: type() of a class gives what makes classes
class A(type(int)): pass
