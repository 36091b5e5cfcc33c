# class: string-address
# mechanism: replacement field
# how: texts added up
# reaches: text that shows class
a = "{0"
b = ".__class__}"
(a + b).format(1)
