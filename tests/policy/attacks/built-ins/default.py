# class: built-ins
# mechanism: denied built-in as a value
# how: default argument
# reaches: built-in open
def f(o=open):
    return o("x")
