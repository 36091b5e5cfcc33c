# class: string-address
# mechanism: replacement field
# how: pieces of a replacement field in a list
# reaches: text that shows class
u = "_" * 2
print("".join(["{0", ".", u, "class", u, "}"]).format(1))
