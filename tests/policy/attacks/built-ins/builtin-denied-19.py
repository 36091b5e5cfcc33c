# class: built-ins
# mechanism: denied built-in called
# reaches: built-in open
open: int
open("x")
