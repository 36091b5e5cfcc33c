# class: private-attribute
# mechanism: function behind a method
# reaches: function
class A:
    def f(self): pass
A().f.__func__
