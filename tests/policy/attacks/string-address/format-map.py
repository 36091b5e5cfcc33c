# class: string-address
# mechanism: replacement field
# reaches: text that shows class
"{a.__class__}".format_map({"a": 1})
