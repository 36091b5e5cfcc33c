# shape: Underscore-led attributes, but those of the own classes, are refused
class A:
    def __init__(self, **k):
        self.__dict__.update(k)


A(**{"__array_" + "interface__": 1})
