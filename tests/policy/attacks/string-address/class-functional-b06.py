# class: string-address
# mechanism: class by call
# reaches: class by call
t = type
t(int)("A", (), {})
