# class: denied-builtin
# mechanism: value of a walrus
# reaches: evaluator
(e := eval)("1")
