# class: string-address
# mechanism: class by call
# reaches: class by call
(type if True else 1)("A", (), {})
