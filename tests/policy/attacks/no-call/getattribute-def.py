# class: no-call
# mechanism: hook of a class
# how: attribute hook
# reaches: hook __getattribute__
class A:
    def __getattribute__(self, n):
        return n
A().x
