# class: built-ins
# mechanism: denied built-in called
# how: walrus in a comprehension over nothing
# reaches: built-in open
[open := 1 for _ in []]
open("x")
