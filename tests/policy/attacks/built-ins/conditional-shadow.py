# class: built-ins
# mechanism: denied built-in called
# how: binding that does not happen
# reaches: built-in open
if False:
    open = 1
open("x")
