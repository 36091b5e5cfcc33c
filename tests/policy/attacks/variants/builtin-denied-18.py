# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: The built-in __builtins__ is refused, also as a value
def f(): 
    global __builtins__
    __builtins__ = {}
