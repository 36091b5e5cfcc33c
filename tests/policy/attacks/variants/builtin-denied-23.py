# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: The built-in open is refused, also as a value
def f(open):
    def g():
        return open
    return g
def h():
    return open
