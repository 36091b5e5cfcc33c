# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: The built-in __import__ is refused, also as a value
sorted([1], key=__import__)
