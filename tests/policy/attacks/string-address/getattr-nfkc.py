# class: string-address
# mechanism: getattr
# how: name that normalises
# reaches: attribute by name
getattr(1, "__ｃlass__")
