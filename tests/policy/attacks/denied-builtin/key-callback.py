# class: denied-builtin
# mechanism: key= callback
# reaches: evaluator
sorted(["1"], key=eval)
