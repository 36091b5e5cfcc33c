# class: denied-builtin
# mechanism: argument
# reaches: evaluator
list(map(eval, ["1"]))
