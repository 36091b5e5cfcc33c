# class: string-address
# mechanism: setting by name
# how: openpyxl's Color reads (and writes) the attribute of itself that its type names
# reaches: text that shows class
from openpyxl.styles import Color
u = "a_b"[1] * 2
c = Color()
c.type = u + "class" + u
print(c.value)
