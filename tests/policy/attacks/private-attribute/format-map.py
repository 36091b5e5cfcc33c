# class: private-attribute
# mechanism: replacement field
# reaches: class
"{a.__class__}".format_map({"a": 1})
