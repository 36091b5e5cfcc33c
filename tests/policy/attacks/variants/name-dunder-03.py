# class: variants
# mechanism: Dunder names are not bound, read or passed
# reaches: The name __builtins__ belongs to the interpreter
match []:
    case [*__builtins__]: pass
