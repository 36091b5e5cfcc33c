# class: string-address
# mechanism: class by call
# how: type with three arguments
# reaches: class by call
type("A", (), {})
