# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
with open("x") as __builtins__: pass
