# class: built-ins
# mechanism: denied built-in called
# reaches: built-in open
while False:
    open = 1
open("x")
