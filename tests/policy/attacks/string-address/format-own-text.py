# class: string-address
# mechanism: replacement field
# how: a class of the program that is a str calls format of itself (self.format, super().format)
# reaches: text that shows class
u = "a_b"[1]
class T(str):
    def go(self):
        return self.format(1)
print(T("{0" + "a.b"[1] + u + u + "class" + u + u + "}").go())
