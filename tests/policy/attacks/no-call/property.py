# class: no-call
# mechanism: descriptor that is a built-in
# reaches: built-in vars
class A:
    x = property(vars)
A().x
