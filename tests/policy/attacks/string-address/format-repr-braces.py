# class: string-address
# mechanism: replacement field
# how: the braces come from the repr of a set, the field from an own __repr__
# reaches: text that shows class
class A:
    def __repr__(self):
        return "0" + "a.b"[1] + "a_b"[1] * 2 + "class" + "a_b"[1] * 2
t = repr({A()})
print(t.format(1))
