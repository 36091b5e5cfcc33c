# class: frames
# mechanism: function from inside
# how: function behind a method
# reaches: private __func__
class A:
    def f(self): pass
A().f.__func__
