# class: class-tricks
# mechanism: descriptor hook
# reaches: hooks
class A:
    def __set_name__(self, owner, name):
        print(owner)
