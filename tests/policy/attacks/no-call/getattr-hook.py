# class: no-call
# mechanism: hook of a class
# how: attribute hook
# reaches: hook __getattr__
class A:
    def __getattr__(self, name):
        return name
A().x
