# class: variants
# mechanism: Underscore-led attributes, but those of the own classes, are refused
# reaches: The attribute __class__ is private
def f(x):
    x.__class__ = int
