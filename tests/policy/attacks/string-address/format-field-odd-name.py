# class: string-address
# mechanism: replacement field
# how: replacement field whose first name is no identifier (a space, a dash, a sign) so that the reading of fields does not see it
# reaches: text that shows class
print("{a b.__class__}".format_map({"a b": 1}))
