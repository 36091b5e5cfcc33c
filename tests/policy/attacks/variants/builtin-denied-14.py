# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: __import__() is refused
type X = __import__("os")
