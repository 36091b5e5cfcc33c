# class: variants
# mechanism: What makes a class or sets an attribute takes literal public names
# reaches: type is used as a value
(type if True else 1)("A", (), {})
