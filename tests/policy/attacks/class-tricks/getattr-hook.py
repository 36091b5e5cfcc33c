# class: class-tricks
# mechanism: attribute hook
# reaches: hooks
class A:
    def __getattr__(self, name):
        return name
