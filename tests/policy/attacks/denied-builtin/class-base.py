# class: denied-builtin
# mechanism: base of a class
# reaches: evaluator
class A(compile): pass
