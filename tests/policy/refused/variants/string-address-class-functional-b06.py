# shape: class by call, as in an attack that is proven
t = type
t(int)("A", (), {})
