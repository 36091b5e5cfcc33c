# class: denied-builtin
# mechanism: loop target that may be empty
# reaches: files
for open in []:
    pass
open("x")
