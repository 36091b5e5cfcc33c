# class: private-attribute
# mechanism: attribute by literal name
# reaches: class
getattr(1, "__class__")
