# class: denied-builtin
# mechanism: default argument
# reaches: files
def f(o=open):
    return o("x")
