# class: built-ins
# mechanism: denied built-in called
# how: namespace
# reaches: built-in vars
vars()["x"]
