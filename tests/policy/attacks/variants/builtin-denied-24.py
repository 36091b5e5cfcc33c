# class: variants
# mechanism: Some built-in functions are refused, as call and as value
# reaches: open() is refused
while False:
    open = 1
open("x")
