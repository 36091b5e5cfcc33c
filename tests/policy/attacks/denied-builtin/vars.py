# class: denied-builtin
# mechanism: namespace
# reaches: globals
vars()["x"]
