# class: class-tricks
# mechanism: pickle hook
# reaches: code
class A:
    def __reduce__(self):
        return (print, (1,))
