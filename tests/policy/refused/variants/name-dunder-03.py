# shape: Dunder names are not bound, read or passed
match []:
    case [*__builtins__]: pass
