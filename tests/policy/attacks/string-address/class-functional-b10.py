# class: string-address
# mechanism: class by call
# reaches: handed on: type
def f(t=type): return t("A", (), {})
