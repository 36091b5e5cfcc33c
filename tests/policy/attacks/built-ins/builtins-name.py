# class: built-ins
# mechanism: denied built-in as a value
# how: namespace of built-ins
# reaches: built-in eval
__builtins__["eval"]("1")
