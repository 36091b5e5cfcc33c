# class: string-address
# mechanism: class by call
# how: what makes classes
# reaches: class by call
type(int)("A", (), {})
