# class: string-address
# mechanism: getattr
# how: attribute by literal name
# reaches: attribute by name
getattr(1, "__class__")
