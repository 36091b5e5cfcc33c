# class: class-tricks
# mechanism: attribute hook
# reaches: hooks
class A:
    def __getattribute__(self, n):
        return n
