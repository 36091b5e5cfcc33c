# class: class-tricks
# mechanism: foreign memory on an instance
# reaches: memory
class A:
    def __init__(self):
        self.__array_interface__ = {"data": (0, False)}
