# class: denied-builtin
# mechanism: value kept in a dict
# reaches: evaluator
d = {}
d["e"] = exec
