# class: variants
# mechanism: Dunder names are not bound, read or passed
# reaches: The name __import__ belongs to the interpreter
match 1:
    case __import__: pass
