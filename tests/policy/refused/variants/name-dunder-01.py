# shape: Dunder names are not bound, read or passed
match 1:
    case int(real=__class__): pass
