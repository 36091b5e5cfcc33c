# class: denied-builtin
# mechanism: attribute by name
# reaches: class attributes
setattr(int, "x", 1)
