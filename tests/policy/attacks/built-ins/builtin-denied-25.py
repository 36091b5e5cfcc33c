# class: built-ins
# mechanism: denied built-in called
# how: walrus that is deleted
# reaches: built-in open
if (open := None): pass
del open
open("x")
