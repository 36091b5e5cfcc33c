# class: built-ins
# mechanism: denied built-in called
# how: global statement
# reaches: built-in open
def f():
    global open
    return open("x")
f()
