# class: built-ins
# mechanism: denied built-in called
# how: annotation without a value
# reaches: built-in open
open: int
open("x")
