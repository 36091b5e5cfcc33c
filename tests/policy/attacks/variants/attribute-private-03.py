# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __context__ is private
try:
    raise ValueError
except ValueError as e:
    e.add_note("x")
    e.__context__
