# class: string-address
# mechanism: class by call
# how: type that a method gives
# reaches: class by call
class T:
    def m(self):
        return type(self)
T.m(int)(*["X", (), {}])
