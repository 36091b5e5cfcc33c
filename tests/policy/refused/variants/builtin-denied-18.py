# shape: Some built-in functions are refused, as call and as value
def f(): 
    global __builtins__
    __builtins__ = {}
