# class: built-ins
# mechanism: denied built-in called
# how: walrus that does not happen
# reaches: built-in eval
False and (eval := 1)
eval("1")
