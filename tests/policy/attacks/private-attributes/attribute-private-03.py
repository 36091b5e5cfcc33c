# class: private-attributes
# mechanism: private attribute of a library
# reaches: private __context__
try:
    raise ValueError
except ValueError as e:
    e.add_note("x")
    e.__context__
