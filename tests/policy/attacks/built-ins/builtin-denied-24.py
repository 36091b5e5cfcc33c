# class: built-ins
# mechanism: denied built-in called
# how: binding in a loop that never runs
# reaches: built-in open
while False:
    open = 1
open("x")
