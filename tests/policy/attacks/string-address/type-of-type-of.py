# class: string-address
# mechanism: class by call
# how: type of a type
# reaches: class by call
type(type(1))("A", (), {})
