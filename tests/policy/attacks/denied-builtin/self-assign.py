# class: denied-builtin
# mechanism: right side reads the built-in
# reaches: files
open = open
