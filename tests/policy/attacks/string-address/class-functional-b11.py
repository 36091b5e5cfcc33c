# class: string-address
# mechanism: class by call
# how: type from a conditional
# reaches: class by call
(type if True else 1)("A", (), {})
