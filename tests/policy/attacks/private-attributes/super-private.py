# class: private-attributes
# mechanism: private attribute of a library
# how: private attribute of super
# reaches: private __getattribute__
class A:
    def f(self):
        return super().__getattribute__("x")
A().f()
