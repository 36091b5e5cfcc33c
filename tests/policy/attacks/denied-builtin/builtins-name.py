# class: denied-builtin
# mechanism: namespace of built-ins
# reaches: everything
__builtins__["eval"]("1")
