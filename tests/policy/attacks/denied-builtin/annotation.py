# class: denied-builtin
# mechanism: annotation
# reaches: files
x: open("x") = 1
