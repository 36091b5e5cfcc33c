# class: denied-builtin
# mechanism: body of a lambda
# reaches: files
(lambda: open)()("x")
