# class: denied-builtin
# mechanism: call of a computed callable
# reaches: evaluator
(lambda f: f("1"))(eval)
