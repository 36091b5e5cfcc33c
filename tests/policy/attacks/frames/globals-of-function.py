# class: frames
# mechanism: function from inside
# how: globals of a function
# reaches: namespace __attack__
def f(): pass
f.__globals__["__builtins__"]
