# class: denied-builtin
# mechanism: namespace
# reaches: globals
globals()["__builtins__"]
