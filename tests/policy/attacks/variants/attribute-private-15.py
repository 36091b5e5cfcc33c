# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __class__ is private
class A:
    def f(self):
        self.__class__ = int
