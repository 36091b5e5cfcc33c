# class: class-tricks
# mechanism: subclass hook
# reaches: hooks
class A:
    def __init_subclass__(cls):
        print(1)
