# class: string-address
# mechanism: replacement field
# how: a class on str fills in itself
# reaches: text that shows class
class T(str):
    def go(self, x):
        return self.format(x)
print(T("{0" + ".__cla" + "ss__}").go(1))
