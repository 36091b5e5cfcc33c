# class: no-call
# mechanism: descriptor
# how: descriptor hook
# reaches: hook __set_name__
class A:
    def __set_name__(self, owner, name):
        print(owner)
class B:
    a = A()
