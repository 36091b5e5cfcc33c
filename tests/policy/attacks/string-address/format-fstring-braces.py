# class: string-address
# mechanism: replacement field
# how: f-string whose braces are values: f"{'{'}0.{u}class{u}{'}'}"
# reaches: text that shows class
t = f"{'{'}0.{'a_b'[1] * 2}class{'a_b'[1] * 2}{'}'}"
print(t.format(1))
