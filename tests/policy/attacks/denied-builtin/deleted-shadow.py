# class: denied-builtin
# mechanism: binding that is deleted
# reaches: files
open = 1
del open
open("x")
