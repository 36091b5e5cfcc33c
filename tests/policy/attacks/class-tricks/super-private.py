# class: class-tricks
# mechanism: private attribute of super
# reaches: internals
class A:
    def f(self):
        return super().__getattribute__("x")
