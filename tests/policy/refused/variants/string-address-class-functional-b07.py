# shape: class by call, as in an attack that is proven
a = int
b = type(a)
b("A", (), {})
