# class: string-address
# mechanism: class by call
# how: type given to a lambda
# reaches: class by call
x = lambda t: t("A", (), {})
x(type)
