# class: private-attribute
# mechanism: conditional rebinding of getattr
# reaches: class
if False:
    getattr = 1
getattr(1, "__class__")
