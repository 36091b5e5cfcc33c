# class: built-ins
# mechanism: denied built-in as a value
# how: name that normalises to a built-in
# reaches: built-in open
ᵒpen("x")
