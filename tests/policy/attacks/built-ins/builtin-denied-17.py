# class: built-ins
# mechanism: denied built-in called
# how: context manager
# reaches: built-in open
with open("x") as __builtins__: pass
