# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
def f():
    class A:
        open = 1
        x = open
    return open("x")
