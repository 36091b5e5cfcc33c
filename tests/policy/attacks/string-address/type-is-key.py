# class: string-address
# mechanism: class by call
# how: type itself is a key of a dict
# reaches: class by call
d = {}
d[type] = 1
(K,) = d
print(K("X", (), {}))
