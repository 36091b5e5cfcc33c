# shape: Some built-in functions are refused, as call and as value
def f(open):
    def g():
        return open
    return g
def h():
    return open
