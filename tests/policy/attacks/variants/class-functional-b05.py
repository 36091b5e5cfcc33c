# class: variants
# mechanism: What makes a class or sets an attribute takes literal public names
# reaches: What type() gives is called with three arguments, as what makes classes is
class A:
    def f(self):
        return type(type(self))("B", (), {})
