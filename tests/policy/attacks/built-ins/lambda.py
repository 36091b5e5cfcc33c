# class: built-ins
# mechanism: denied built-in as a value
# how: body of a lambda
# reaches: built-in open
(lambda: open)()("x")
