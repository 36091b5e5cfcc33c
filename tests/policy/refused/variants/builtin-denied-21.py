# shape: Some built-in functions are refused, as call and as value
def f():
    class A:
        open = 1
        x = open
    return open("x")
