# class: built-ins
# mechanism: denied built-in called
# how: loop target that may be empty
# reaches: built-in open
for open in []:
    pass
open("x")
