# class: built-ins
# mechanism: denied built-in called
# reaches: built-in open
[open := 1 for _ in []]
open("x")
