# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
if (open := None): pass
del open
open("x")
