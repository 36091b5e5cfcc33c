# class: private-attribute
# mechanism: globals of a function
# reaches: builtins
def f(): pass
f.__globals__["__builtins__"]
