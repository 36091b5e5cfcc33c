# class: built-ins
# mechanism: denied built-in called
# reaches: built-in open
with open("x") as __builtins__: pass
