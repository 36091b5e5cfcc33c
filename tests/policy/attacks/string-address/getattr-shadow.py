# class: string-address
# mechanism: getattr
# how: conditional rebinding of getattr
# reaches: attribute by name
if False:
    getattr = 1
getattr(1, "__class__")
