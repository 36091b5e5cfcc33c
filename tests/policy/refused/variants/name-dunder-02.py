# shape: Dunder names are not bound, read or passed
match 1:
    case __import__: pass
