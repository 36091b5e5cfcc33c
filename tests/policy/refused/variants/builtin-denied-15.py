# shape: Some built-in functions are refused, as call and as value
def f[T: __import__("os")](): pass
