# class: denied-builtin
# mechanism: memory
# reaches: memory
memoryview(b"x")
