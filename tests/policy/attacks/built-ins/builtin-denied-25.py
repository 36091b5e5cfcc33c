# class: built-ins
# mechanism: denied built-in called
# reaches: built-in open
if (open := None): pass
del open
open("x")
