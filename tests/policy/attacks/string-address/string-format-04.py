# class: string-address
# mechanism: replacement field
# reaches: text that shows class
s = "{}"
s = s.replace("}", ".__class__}")
s.format(1)
