# class: built-ins
# mechanism: denied built-in called
# how: binding that a function deletes
# reaches: built-in open
open = 3
def f():
    global open
    del open
f()
open("x")
