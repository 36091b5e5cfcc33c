# shape: What makes a class or sets an attribute takes literal public names
class A(type(int)): pass
