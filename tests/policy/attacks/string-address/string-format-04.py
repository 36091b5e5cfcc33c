# class: string-address
# mechanism: replacement field
# how: field put in by replace
# reaches: text that shows class
s = "{}"
s = s.replace("}", ".__class__}")
s.format(1)
