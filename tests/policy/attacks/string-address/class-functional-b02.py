# class: string-address
# mechanism: class by call
# how: type through an alias
# reaches: class by call
x = type
x("A", (), {})
