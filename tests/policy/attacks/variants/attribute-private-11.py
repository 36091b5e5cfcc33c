# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __dict__ is private
class A:
    def __init__(self, **k):
        self.__dict__.update(k)
