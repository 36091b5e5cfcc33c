# class: string-address
# mechanism: replacement field
# how: a method that fills in self is called with a text
# reaches: text that shows class
class A:
    def go(self, x):
        return self.format(x)
print(A.go("{0" + ".__cla" + "ss__}", 1))
