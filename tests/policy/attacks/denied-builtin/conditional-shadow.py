# class: denied-builtin
# mechanism: binding that does not happen
# reaches: files
if False:
    open = 1
open("x")
