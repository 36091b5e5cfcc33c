# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
[open := 1 for _ in []]
open("x")
