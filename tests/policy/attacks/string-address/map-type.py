# class: string-address
# mechanism: class by call
# how: class by call through map
# reaches: handed on: type
list(map(type, ["A"], [()], [{}]))
