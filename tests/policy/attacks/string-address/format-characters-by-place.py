# class: string-address
# mechanism: replacement field
# how: characters of the template taken by subscript or max/min from texts that show nothing
# reaches: text that shows class
s = "x{y0.z_a"
t = s[1] + s[3] + s[4] + s[6] * 2 + "class" + max("A_") * 2 + "}"
print(t.format(1))
