# shape: Some built-in functions are refused, as call and as value
def f(a, /, b=__builtins__): pass
