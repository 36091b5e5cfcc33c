# class: built-ins
# mechanism: denied built-in called
# how: binding inside try
# reaches: built-in eval
try:
    eval = int("x")
except ValueError:
    pass
eval("1")
