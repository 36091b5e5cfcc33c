# class: string-address
# mechanism: class by call
# how: type as a default
# reaches: handed on: type
def f(t=type): return t("A", (), {})
