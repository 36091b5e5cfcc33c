# class: denied-builtin
# mechanism: value
# reaches: evaluator
f = eval
