# class: variants
# mechanism: What makes a class or sets an attribute takes literal public names
# reaches: type is used as a value
def f(t=type): return t("A", (), {})
