# class: denied-builtin
# mechanism: walrus that does not happen
# reaches: evaluator
False and (eval := 1)
eval("1")
