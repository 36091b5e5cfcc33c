# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __subclasses__ is private
class A:
    def f(self):
        return self.__class__.__subclasses__()
