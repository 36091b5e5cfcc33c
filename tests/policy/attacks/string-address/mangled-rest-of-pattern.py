# class: string-address
# mechanism: getattr
# how: the rest of a pattern is bound under the name that a class makes of a name with two underscores
# reaches: text that shows class
__names = ["real"]
match {"__cl" + "ass__": 1}:
    case {**_A__names}:
        pass
class A:
    def show(self):
        for n in __names:
            print(f"{getattr(1, n)}")
A().show()
