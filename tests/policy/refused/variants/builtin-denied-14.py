# shape: Some built-in functions are refused, as call and as value
type X = __import__("os")
