# class: denied-builtin
# mechanism: decorator
# reaches: evaluator
@exec
@str
def f(): pass
