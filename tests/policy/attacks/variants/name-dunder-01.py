# class: variants
# mechanism: Dunder names are not bound, read or passed
# reaches: The name __class__ belongs to the interpreter
match 1:
    case int(real=__class__): pass
