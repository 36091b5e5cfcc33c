# class: string-address
# mechanism: class by call
# reaches: class by call
x = lambda t: t("A", (), {})
x(type)
