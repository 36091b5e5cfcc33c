# class: built-ins
# mechanism: denied built-in as a value
# how: keyword-only default
# reaches: built-in open
def f(*, o=open):
    return o("x")
