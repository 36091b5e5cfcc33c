# class: class-tricks
# mechanism: descriptor
# reaches: hooks
class A:
    def __get__(self, a, b):
        return a
