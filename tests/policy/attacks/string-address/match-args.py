# class: string-address
# mechanism: names of fields that are computed
# how: __match_args__ names an attribute
# reaches: text that shows class
class A:
    __match_args__ = ("__class__",)
match A():
    case A(x):
        print(x)
