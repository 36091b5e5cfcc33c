# class: string-address
# mechanism: replacement field
# how: format_map
# reaches: text that shows class
"{a.__class__}".format_map({"a": 1})
