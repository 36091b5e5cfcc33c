# class: string-address
# mechanism: class by call
# reaches: class by call
a = int
b = type(a)
b("A", (), {})
