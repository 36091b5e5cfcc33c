# class: no-call
# mechanism: descriptor
# how: what a library's descriptor keeps is set by a class built on it
# reaches: namespace __attack__
import enum
class P(enum.property):
    _attr_type = "desc"
p = P()
class W:
    x = p
    def __init__(self, v):
        self._value_ = v
def f():
    pass
p.name = "__glo" + "bals__"
print(W(f).x)
