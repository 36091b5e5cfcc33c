# shape: Underscore-led attributes, but those of the own classes, are refused
def f(x):
    x.__class__ = int
