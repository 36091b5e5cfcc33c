# class: string-address
# mechanism: replacement field
# how: a bound format of a text that is put together
# reaches: text that shows class
u = "_" * 2
print(list(map(("{0" + "." + u + "class" + u + "}").format, [1])))
