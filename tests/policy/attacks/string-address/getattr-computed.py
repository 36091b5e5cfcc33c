# class: string-address
# mechanism: getattr
# how: attribute by computed name
# reaches: attribute by name
n = "__cla" + "ss__"
getattr(1, n)
