# class: string-address
# mechanism: class by call
# how: what makes the classes of the language
# reaches: class by call
type(int)("A", (), {})
