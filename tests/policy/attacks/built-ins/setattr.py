# class: built-ins
# mechanism: denied built-in called
# how: attribute by name
# reaches: built-in setattr
setattr(int, "x", 1)
