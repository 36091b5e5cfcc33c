# class: built-ins
# mechanism: denied built-in called
# how: binding that is deleted
# reaches: built-in open
open = 1
del open
open("x")
