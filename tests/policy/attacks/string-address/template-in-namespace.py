# class: string-address
# mechanism: replacement field
# how: a namespace has another template under the name of a class attribute
# reaches: text that shows class
from types import SimpleNamespace
class D:
    t = "{}"
d = SimpleNamespace(t="{0" + ".__cla" + "ss__}")
print(d.t.format(1))
