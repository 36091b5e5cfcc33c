# class: denied-builtin
# mechanism: binding inside try
# reaches: evaluator
try:
    eval = int("x")
except ValueError:
    pass
eval("1")
