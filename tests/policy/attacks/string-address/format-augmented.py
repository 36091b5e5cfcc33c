# class: string-address
# mechanism: replacement field
# how: template grown by += (also in a loop)
# reaches: text that shows class
t = "{0"
t += "a.b"[1]
t += "a_b"[1] * 2
t += "class"
t += "a_b"[1] * 2 + "}"
print(t.format(1))
