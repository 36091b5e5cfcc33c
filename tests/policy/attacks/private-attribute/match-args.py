# class: private-attribute
# mechanism: __match_args__ names an attribute
# reaches: class
class A:
    __match_args__ = ("__class__",)
match A():
    case A(x):
        print(x)
