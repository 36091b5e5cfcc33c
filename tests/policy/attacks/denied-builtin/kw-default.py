# class: denied-builtin
# mechanism: keyword-only default
# reaches: files
def f(*, o=open):
    return o("x")
