# class: built-ins
# mechanism: denied built-in as a value
# how: call of a computed callable
# reaches: built-in eval
(lambda f: f("1"))(eval)
