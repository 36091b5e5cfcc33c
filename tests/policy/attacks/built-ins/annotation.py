# class: built-ins
# mechanism: denied built-in called
# how: annotation
# reaches: built-in open
x: open("x") = 1
