# class: built-ins
# mechanism: denied built-in called
# how: memory
# reaches: built-in memoryview
memoryview(b"x")
