# class: string-address
# mechanism: replacement field
# how: characters by number, kept in an object
# reaches: text that shows
class C:
    pass
c = C()
c.t = "".join(map(chr, [123, 48, 46, 95, 95, 99, 108, 97, 115, 115, 95, 95, 125]))
print(c.t.format(1))
