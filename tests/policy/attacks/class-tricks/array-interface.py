# class: class-tricks
# mechanism: foreign memory
# reaches: memory
class A:
    __array_interface__ = {"data": (0, False)}
