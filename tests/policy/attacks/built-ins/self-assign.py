# class: built-ins
# mechanism: denied built-in as a value
# how: right side reads the built-in
# reaches: built-in open
open = open
