# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
open = 3
def f():
    global open
    del open
f()
open("x")
