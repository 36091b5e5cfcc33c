# class: denied-builtin
# mechanism: global statement
# reaches: files
def f():
    global open
    return open("x")
f()
