# class: denied-builtin
# mechanism: name that normalises to a built-in
# reaches: files
ᵒpen("x")
